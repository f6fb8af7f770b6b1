-- Accounts and sessions as better-auth keeps them, and the grants that say what an account may do where.
create table access.account (
  id uuid primary key,
  username text not null unique check (username = lower(username) and length(username) between 2 and 40),
  display_username text,
  name text not null check (length(name) between 1 and 40),
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  closed_at timestamptz,
  demonstration boolean not null default false
);

create table access.session (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references access.account on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_account on access.session (user_id);

create table access.credential (
  id uuid primary key,
  user_id uuid not null references access.account on delete cascade,
  account_id text not null,
  provider_id text not null,
  issuer text,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_account on access.credential (user_id);

create table access.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on access.verification (identifier);

create table access.role_grant (
  id uuid primary key default platform.new_id(),
  account_id uuid not null references access.account,
  role text not null,
  organisation_id uuid not null references organisations.organisation,
  from_on date not null,
  until_on date,
  granted_by uuid references access.account,
  granted_at timestamptz not null,
  check (until_on >= from_on),
  constraint role_grant_once exclude using gist
    (account_id with =, role with =, organisation_id with =, daterange(from_on, until_on, '[]') with &&)
);
create index role_grant_account on access.role_grant (account_id);
create index role_grant_organisation on access.role_grant (organisation_id);
create index role_grant_granted_by on access.role_grant (granted_by);
