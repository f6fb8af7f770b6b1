-- Phone and ID numbers of people, sealed (SM4, HMAC-SM3) under keys that are not in the database; beside each its keyed hash,
-- by which the exact number is found. Nothing in clear passes the checks.
alter table people.person
  add column phone text check (phone ~ '^sm4\.[0-9a-z]{4,16}\.[A-Za-z0-9_-]+$'),
  add column phone_lookup text,
  add column id_number text check (id_number ~ '^sm4\.[0-9a-z]{4,16}\.[A-Za-z0-9_-]+$'),
  add column id_number_lookup text,
  add column anonymised_at timestamptz,
  add check ((phone is null) = (phone_lookup is null)),
  add check ((id_number is null) = (id_number_lookup is null)),
  add check (anonymised_at is null or (phone is null and id_number is null and birth_year is null and gender is null));
create index person_phone on people.person (phone_lookup) where phone_lookup is not null;
create index person_id_number on people.person (id_number_lookup) where id_number_lookup is not null;
