-- A powerful role waits here until a second person says yes or no (三员分立: nobody appoints alone).
create table access.proposed_grant (
  id uuid primary key default platform.new_id(),
  account_id uuid not null references access.account,
  role text not null,
  organisation_id uuid not null references organisations.organisation,
  from_on date not null,
  until_on date,
  proposed_by uuid not null references access.account,
  proposed_at timestamptz not null,
  decided_by uuid references access.account,
  decided_at timestamptz,
  declined_reason text check (length(declined_reason) between 1 and 200),
  grant_id uuid unique,
  check (until_on >= from_on),
  check (decided_by <> account_id),
  check (grant_id is null or decided_by <> proposed_by),
  check ((decided_at is null) = (decided_by is null)),
  check (decided_at is not null or (declined_reason is null and grant_id is null)),
  check (decided_at is null or (declined_reason is null) <> (grant_id is null))
);
create unique index proposed_grant_once on access.proposed_grant (account_id, role, organisation_id) where decided_at is null;
create index proposed_grant_account on access.proposed_grant (account_id);
create index proposed_grant_organisation on access.proposed_grant (organisation_id);
create index proposed_grant_proposed_by on access.proposed_grant (proposed_by);
create index proposed_grant_decided_by on access.proposed_grant (decided_by) where decided_by is not null;
