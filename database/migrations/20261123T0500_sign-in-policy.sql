-- Signing in as level 3 of GB/T 22239 asks: rules that the security administrator sets, passwords that age and do not come
-- back, lock-out, sessions that end by themselves, a second factor.

-- The one row of rules; the bounds say what may be set at all.
create table access.sign_in_policy (
  single boolean primary key default true check (single),
  least_length smallint not null default 8 check (least_length between 8 and 64),
  least_classes smallint not null default 3 check (least_classes between 1 and 4),
  former_passwords smallint not null default 5 check (former_passwords between 0 and 24),
  password_days smallint not null default 90 check (password_days between 0 and 366),
  failures_allowed smallint not null default 5 check (failures_allowed between 3 and 20),
  failure_minutes smallint not null default 15 check (failure_minutes between 1 and 1440),
  lock_minutes smallint not null default 30 check (lock_minutes between 1 and 1440),
  idle_minutes smallint not null default 30 check (idle_minutes between 5 and 720),
  longest_hours smallint not null default 12 check (longest_hours between 1 and 24),
  second_factor text not null default 'required' check (second_factor in ('required', 'offered', 'off')),
  passkeys boolean not null default true
);
insert into access.sign_in_policy default values;

alter table access.account
  add column password_set_at timestamptz not null default now(),
  add column must_change_password boolean not null default false,
  add column two_factor_enabled boolean not null default false;

-- Since when, last when and by which way; an end by idleness or age follows from these and the rules.
alter table access.session
  add column began_at timestamptz not null default now(),
  add column last_used_at timestamptz not null default now(),
  add column way text not null default 'password' check (way in ('password', 'second-factor', 'passkey', 'provider'));

-- Passwords that were in use before, as hashes: a new one must not be among the last of them.
create table access.former_password (
  id uuid primary key default platform.new_id(),
  account_id uuid not null references access.account on delete cascade,
  hash text not null,
  replaced_at timestamptz not null
);
create index former_password_account on access.former_password (account_id, replaced_at);

-- Failures by user name, whether or not an account has it: so a lock tells nobody which names exist.
create table access.sign_in_failure (
  username text primary key check (length(username) between 1 and 40),
  failures smallint not null,
  first_at timestamptz not null,
  locked_until_at timestamptz
);
create index sign_in_failure_first_at on access.sign_in_failure (first_at);

-- The second factor as the sign-in library keeps it: secret and recovery codes are encrypted by it.
create table access.two_factor (
  id uuid primary key,
  user_id uuid not null unique references access.account on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count int not null default 0,
  locked_until_at timestamptz
);

-- Codes already used: each opens once.
create table access.used_code (
  account_id uuid not null references access.account on delete cascade,
  code text not null,
  used_at timestamptz not null,
  primary key (account_id, code)
);

-- Passkeys as the sign-in library keeps them: public keys only.
create table access.passkey (
  id uuid primary key,
  name text check (length(name) between 1 and 60),
  public_key text not null,
  user_id uuid not null references access.account on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz not null default now(),
  aaguid text
);
create index passkey_account on access.passkey (user_id);
