-- What every module stands on: ids, the audit, the facts told between modules, and the answers kept for repeats.
create extension if not exists ltree;
create extension if not exists btree_gist;

-- UUIDv7 for rows made in SQL; rows made by the program bring their own.
create function platform.new_id() returns uuid language sql volatile as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

create table platform.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  organisation_id uuid,
  changes jsonb not null,
  outcome text not null check (outcome in ('done', 'refused')),
  refusal_code text,
  request_id text,
  address inet
);
create index audit_entry_at on platform.audit_entry (at);
create index audit_entry_actor on platform.audit_entry (actor_id, at);
create index audit_entry_organisation on platform.audit_entry (organisation_id, at);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on platform.audit_entry
  for each statement execute function platform.refuse_change();

create table platform.fact (
  id bigint generated always as identity primary key,
  name text not null,
  told jsonb not null,
  announced_at timestamptz not null,
  tries int not null default 0,
  retry_at timestamptz,
  trouble text
);

create table platform.idempotent_answer (
  actor text not null,
  key text not null check (length(key) between 8 and 200),
  fingerprint text not null,
  body jsonb not null,
  answered_at timestamptz not null,
  primary key (actor, key)
);
create index idempotent_answer_answered_at on platform.idempotent_answer (answered_at);

-- What the program remembers about the installation as a whole, one name a row.
create table platform.setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
