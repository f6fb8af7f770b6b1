-- Residents: who they are as far as they said so, what they agreed to, and how they sign in. An account knows its phone by
-- a name drawn by lot; the number itself is sealed with the resident, found by its keyed hash, and gone when they close.
create table residents.account (
  id uuid primary key,
  name text not null check (length(name) <= 40),
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  phone_number text unique,
  phone_number_verified boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table residents.session (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references residents.account on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_account on residents.session (user_id);

create table residents.credential (
  id uuid primary key,
  user_id uuid not null references residents.account on delete cascade,
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
create index credential_account on residents.credential (user_id);

create table residents.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on residents.verification (identifier);

-- A closed resident stays as a row that says nobody's name: it was counted and goes on counting.
create table residents.resident (
  id uuid primary key,
  account_id uuid constraint resident_account_once unique references residents.account on delete set null,
  source text not null check (source in ('portal', 'counter', 'guardian')),
  name text check (length(name) between 1 and 40),
  phone text,
  phone_lookup text,
  birth_month text check (birth_month ~ '^(19|20)\d\d-(0[1-9]|1[0-2])$'),
  organisation_id uuid references organisations.organisation,
  guardian_id uuid references residents.resident,
  relation text check (relation in ('parent', 'grandparent', 'other-guardian')),
  demonstration boolean not null default false,
  registered_at timestamptz not null,
  registered_by uuid references access.account,
  closed_at timestamptz,
  check ((guardian_id is null) = (relation is null)),
  check ((phone is null) = (phone_lookup is null)),
  constraint resident_closed_is_nobody
    check (closed_at is null or (name is null and phone is null and birth_month is null and account_id is null))
);
create index resident_organisation on residents.resident (organisation_id);
create index resident_guardian on residents.resident (guardian_id);
create index resident_registered_by on residents.resident (registered_by);
create index resident_phone on residents.resident (phone_lookup) where phone_lookup is not null;

create table residents.consent (
  id uuid primary key,
  resident_id uuid not null references residents.resident on delete cascade,
  notice text not null check (notice in ('privacy', 'children')),
  version text not null,
  given_at timestamptz not null,
  on_paper boolean not null default false,
  withdrawn_at timestamptz,
  constraint consent_once unique (resident_id, notice, version)
);

-- A code on its way: who asked for one, from where, how often it was guessed wrong. Kept until the next night, to know abuse.
create table residents.code_request (
  id uuid primary key,
  form_key text not null constraint code_request_form_once unique,
  handle text not null,
  phone text,
  phone_lookup text not null,
  address inet not null,
  demonstration_code text,
  failures int not null default 0,
  entered text,
  asked_at timestamptz not null
);
create index code_request_phone on residents.code_request (phone_lookup, asked_at);
create index code_request_address on residents.code_request (address, asked_at);

-- Questions for people that were answered already: each counts once.
create table residents.answered_question (
  id uuid primary key,
  answered_at timestamptz not null
);
