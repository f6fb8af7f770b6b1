-- The standard in its versions, and every verdict reached under it, with the tree of its day.
create table standards.standard_version (
  id uuid primary key default platform.new_id(),
  standard text not null,
  version text not null,
  title_zh text not null,
  title_en text not null,
  body jsonb not null,
  digest text not null,
  in_force_from date not null,
  in_force_until date,
  adopted_by uuid references access.account,
  adopted_at timestamptz not null,
  check (in_force_until >= in_force_from),
  unique (standard, version),
  constraint standard_version_one_a_day exclude using gist
    (standard with =, daterange(in_force_from, in_force_until, '[]') with &&)
);
create index standard_version_adopted_by on standards.standard_version (adopted_by);

-- A requirement keeps its number through all versions; what it says in one version stands in that version's body.
create table standards.requirement (
  id smallint generated always as identity primary key,
  standard text not null,
  code text not null,
  unique (standard, code)
);

create table standards.judgement (
  organisation_id uuid not null references organisations.organisation,
  requirement_id smallint not null references standards.requirement,
  period_from date not null,
  period_until date not null,
  path ltree not null,
  verdict text not null check (verdict in ('met', 'not met', 'no evidence', 'not yet in force')),
  value numeric,
  target numeric,
  evidence_count int not null default 0,
  settled boolean not null,
  version_id uuid not null references standards.standard_version,
  judged_at timestamptz not null,
  primary key (organisation_id, requirement_id, period_from),
  check (period_until >= period_from)
);
create index judgement_requirement on standards.judgement (requirement_id, period_from);
create index judgement_version on standards.judgement (version_id);

-- What a judgement said before it changed, kept by the trigger below whoever changes it.
create table standards.former_judgement (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations.organisation,
  requirement_id smallint not null references standards.requirement,
  period_from date not null,
  verdict text not null,
  value numeric,
  target numeric,
  evidence_count int not null,
  version_id uuid not null references standards.standard_version,
  judged_at timestamptz not null,
  replaced_at timestamptz not null
);
create index former_judgement_of on standards.former_judgement (organisation_id, requirement_id, period_from);
create index former_judgement_requirement on standards.former_judgement (requirement_id);
create index former_judgement_version on standards.former_judgement (version_id);

-- A piece of evidence that shall not count (核减), with its reason; withdrawn, never deleted.
create table standards.deduction (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  evidence text not null,
  source text not null,
  source_id uuid not null,
  reason text not null check (length(reason) between 4 and 500),
  deducted_by uuid references access.account,
  deducted_by_name text not null,
  deducted_at timestamptz not null,
  withdrawn_by uuid references access.account,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 4 and 500),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index deduction_once on standards.deduction (source_id, evidence) where withdrawn_at is null;
create index deduction_organisation on standards.deduction (organisation_id);
create index deduction_by on standards.deduction (deducted_by);
create index deduction_withdrawn_by on standards.deduction (withdrawn_by);
