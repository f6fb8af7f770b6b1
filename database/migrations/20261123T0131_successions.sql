-- A unit may end into another one, or another may split off from it: who follows whom, from which day. At most one successor
-- carries on what was recorded; the unit that ended then hangs beneath it in today's tree.
create table organisations.succession (
  organisation_id uuid not null references organisations.organisation,
  successor_id uuid not null references organisations.organisation,
  from_on date not null,
  carries boolean not null,
  primary key (organisation_id, successor_id),
  check (organisation_id <> successor_id)
);
create index succession_successor on organisations.succession (successor_id);
create unique index succession_one_carries on organisations.succession (organisation_id) where carries;

-- Codes and kinds change with the days like names do: a village that becomes a community was a village before.
alter table organisations.placement add column code text, add column kind text;
update organisations.placement set code = organisation.code, kind = organisation.kind
from organisations.organisation where organisation.id = placement.organisation_id;
alter table organisations.placement
  alter column code set not null,
  alter column kind set not null,
  add check (code ~ '^[0-9A-Za-z-]{2,32}$'),
  add check (kind in (
    'municipality', 'district', 'town', 'subdistrict', 'village', 'community',
    'authority', 'library', 'culture-hall', 'heritage-centre', 'museum', 'gallery', 'social-force')),
  add constraint placement_code_once exclude using gist (code with =, daterange(from_on, until_on, '[]') with &&);
alter table organisations.organisation drop constraint organisation_code_once;
