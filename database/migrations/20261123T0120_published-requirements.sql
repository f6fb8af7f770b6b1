-- What of its verdicts a district shows to residents. Nothing, until an officer chooses; who chose when also stands in the audit.
create table standards.published_requirement (
  organisation_id uuid not null references organisations.organisation,
  requirement_id smallint not null references standards.requirement,
  published_by uuid references access.account,
  published_at timestamptz not null,
  primary key (organisation_id, requirement_id)
);
create index published_requirement_requirement on standards.published_requirement (requirement_id);
create index published_requirement_by on standards.published_requirement (published_by);
