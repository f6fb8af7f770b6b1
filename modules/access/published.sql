-- The accounts that other modules may name.
create view access.named_account as
  select id, username, name from access.account;

-- The grants, with the organisation they are held at.
create view access.held_grant as
  select id, account_id, role, organisation_id, from_on, until_on from access.role_grant;
