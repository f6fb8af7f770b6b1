-- The text of each version as it was written, with its worked cases; versions kept before have none until the next start.
alter table standards.standard_version add column text text;
alter table standards.standard_version add column cases text;

-- What each version asks, as far as the database has to know it: of which levels, and whether a unit that meets everything must
-- meet it. Not the requirements that are only reported, nor those whose records the program does not keep yet.
create table standards.version_requirement (
  version_id uuid not null references standards.standard_version,
  requirement_id smallint not null references standards.requirement,
  levels text[] not null check (cardinality(levels) > 0),
  binding boolean not null,
  primary key (version_id, requirement_id)
);
create index version_requirement_requirement on standards.version_requirement (requirement_id);

insert into standards.version_requirement (version_id, requirement_id, levels, binding)
select version.id, requirement.id, array(select jsonb_array_elements_text(said -> 'applies to')),
  not coalesce((said ->> 'optional')::boolean, false) and said ->> 'evidence' <> 'later'
from standards.standard_version version
cross join jsonb_array_elements(version.body -> 'requirements') said
join standards.requirement on requirement.standard = version.standard and requirement.code = said ->> 'code';

drop view if exists standards.verdict;
alter table standards.requirement drop column binding;

-- A version that somebody proposes (nobody: one that came with the program after the district adopted its own). A second
-- person puts it in force, or it is withdrawn; either way it stays to be read.
create table standards.proposal (
  number int generated always as identity primary key,
  standard text not null,
  version text not null,
  title_zh text not null,
  title_en text not null,
  text text not null,
  cases text,
  body jsonb not null,
  follows_id uuid not null references standards.standard_version,
  proposed_by uuid references access.account,
  proposed_by_name text not null check (length(proposed_by_name) <= 80),
  proposed_at timestamptz not null,
  approved_by uuid references access.account,
  approved_by_name text check (length(approved_by_name) <= 80),
  approved_at timestamptz,
  version_id uuid references standards.standard_version,
  withdrawn_by uuid references access.account,
  withdrawn_by_name text check (length(withdrawn_by_name) <= 80),
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 4 and 500),
  constraint proposal_needs_two check (approved_by <> proposed_by),
  constraint proposal_decided_once check (approved_at is null or withdrawn_at is null),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (version_id is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index proposal_version_once on standards.proposal (standard, version) where withdrawn_at is null;
create unique index proposal_version on standards.proposal (version_id);
create index proposal_follows on standards.proposal (follows_id);
create index proposal_proposed_by on standards.proposal (proposed_by);
create index proposal_approved_by on standards.proposal (approved_by);
create index proposal_withdrawn_by on standards.proposal (withdrawn_by);
