-- The administrative and institutional tree: as it stands today, and as it stood on any day before.
create table organisations.organisation (
  id uuid primary key default platform.new_id(),
  number int generated always as identity unique,
  code text not null check (code ~ '^[0-9A-Za-z-]{2,32}$'),
  name text not null check (length(name) between 1 and 80),
  initials text not null default '',
  kind text not null check (kind in (
    'municipality', 'district', 'town', 'subdistrict', 'village', 'community',
    'authority', 'library', 'culture-hall', 'heritage-centre', 'museum', 'gallery', 'social-force')),
  level text not null generated always as (case
    when kind in ('town', 'subdistrict') then 'town'
    when kind in ('village', 'community') then 'village'
    when kind in ('municipality', 'district') then kind
    when kind = 'social-force' then 'social-force'
    else 'institution' end) stored,
  parent_id uuid references organisations.organisation,
  path ltree not null unique,
  from_on date not null,
  until_on date,
  demonstration boolean not null default false,
  check (until_on >= from_on),
  check ((parent_id is null) = (nlevel(path) = 1)),
  constraint organisation_code_once exclude using gist (code with =, daterange(from_on, until_on, '[]') with &&)
);
create index organisation_path on organisations.organisation using gist (path);
create index organisation_parent on organisations.organisation (parent_id);

-- Where each organisation hung and what it was called, day by day: one row for each stretch without a change.
create table organisations.placement (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  parent_id uuid references organisations.organisation,
  name text not null check (length(name) between 1 and 80),
  path ltree not null,
  from_on date not null,
  until_on date,
  check (until_on >= from_on),
  constraint placement_one_a_day exclude using gist (organisation_id with =, daterange(from_on, until_on, '[]') with &&)
);
create index placement_path on organisations.placement using gist (path);
create index placement_organisation on organisations.placement (organisation_id, from_on);
create index placement_parent on organisations.placement (parent_id);
