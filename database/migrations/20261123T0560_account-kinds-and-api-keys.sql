-- Besides staff there are accounts of suppliers, inspectors and devices; programs come with keys instead of passwords.
alter table access.account add column kind text not null default 'staff'
  check (kind in ('staff', 'supplier', 'inspector', 'device'));

create table access.api_key (
  id uuid primary key default platform.new_id(),
  account_id uuid not null references access.account,
  name text not null check (length(name) between 1 and 40),
  scope text[] not null,
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  expires_on date not null,
  made_by uuid references access.account,
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_by uuid references access.account,
  revoked_at timestamptz,
  check (revoked_by is null or revoked_at is not null)
);
create index api_key_account on access.api_key (account_id);
create index api_key_made_by on access.api_key (made_by);
create index api_key_revoked_by on access.api_key (revoked_by) where revoked_by is not null;
