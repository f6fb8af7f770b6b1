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
-- Binding ones are asked of a unit that meets everything: not those that are only reported, nor those whose records the
-- program does not keep yet.
create table standards.requirement (
  id smallint generated always as identity primary key,
  standard text not null,
  code text not null,
  binding boolean not null,
  unique (standard, code)
);

-- One row for each unit, requirement and period. It is shown from one day to another: a count over a week, month or quarter
-- once that is over, everything else while it runs. The path is the unit's on the last day of the period.
-- Whole districts are judged at once and units are never deleted, so organisation, requirement and version are not
-- foreign keys: looking each of them up again for every row would take longer than judging. For the same reason there is one
-- key and no index by unit: whoever wants the judgements of a unit knows the periods and asks for each by its key.
create table standards.judgement (
  organisation_id uuid not null,
  requirement_id smallint not null,
  period_from date not null,
  period_until date not null,
  shown_from date not null,
  shown_until date not null,
  path ltree not null,
  verdict text not null check (verdict in ('met', 'not met', 'no evidence', 'not yet in force')),
  value numeric,
  target numeric,
  evidence_count int not null default 0,
  settled boolean not null,
  version_id uuid not null,
  judged_at timestamptz not null,
  primary key (requirement_id, period_from, organisation_id),
  check (period_until >= period_from)
);
create index judgement_running on standards.judgement (requirement_id, period_from) where not settled;

-- What a judgement said before it changed: every change of one that was settled, every turned verdict of a running one.
-- The sums of a running period grow with every record; those are not history.
create table standards.former_judgement (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  requirement_id smallint not null,
  period_from date not null,
  verdict text not null,
  value numeric,
  target numeric,
  evidence_count int not null,
  settled boolean not null,
  version_id uuid not null,
  judged_at timestamptz not null,
  replaced_at timestamptz not null
);
create index former_judgement_of on standards.former_judgement (organisation_id, requirement_id, period_from);

create function standards.keep_former_judgement() returns trigger language plpgsql as $$
begin
  insert into standards.former_judgement (organisation_id, requirement_id, period_from, verdict, value, target,
    evidence_count, settled, version_id, judged_at, replaced_at)
  select was.organisation_id, was.requirement_id, was.period_from, was.verdict, was.value, was.target,
    was.evidence_count, was.settled, was.version_id, was.judged_at, became.judged_at
  from was join became using (organisation_id, requirement_id, period_from)
  where (was.verdict, was.value, was.target) is distinct from (became.verdict, became.value, became.target)
    and (was.settled or was.verdict <> became.verdict);
  return null;
end $$;
create trigger judgement_keeps_what_it_was after update on standards.judgement
  referencing old table as was new table as became
  for each statement execute function standards.keep_former_judgement();

-- A piece of evidence that shall not count (核减), with its reason and the days it counted on; withdrawn, never deleted.
create table standards.deduction (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  evidence text not null,
  source text not null,
  source_id uuid not null,
  from_on date not null,
  until_on date,
  reason text not null check (length(reason) between 4 and 500),
  deducted_by uuid references access.account,
  deducted_by_name text not null check (length(deducted_by_name) <= 80),
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
