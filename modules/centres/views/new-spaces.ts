import { type RawBuilder, sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { newSpaceTypes } from '../rules/words.ts';
import { beneathUnit, direction, pageOf, saysUnitOr } from './parts.ts';

type Query = QueryOf<typeof contract.listNewSpaces>;

type Row = {
  id: string;
  organisationId: string;
  organisationName: string;
  type: (typeof newSpaceTypes)[number];
  name: string;
  address: string;
  areaM2: number | null;
  longitude: number | null;
  latitude: number | null;
  fromOn: string;
  untilOn: string | null;
};

const columns = sql`
  space.id, space.organisation_id as "organisationId", unit.name as "organisationName", space.type, space.name,
  space.address, space.area_m2 as "areaM2", space.longitude, space.latitude, space.from_on as "fromOn",
  space.until_on as "untilOn"`;

const found = (reading: Reading, query: Query) => sql`
  from centres.new_space space
  join organisations.unit on unit.id = space.organisation_id
  where ${may(reading.actor, permissions.read, 'space.organisation_id')} and space.struck_at is null
    and ${query.on ?? reading.today}::date between space.from_on and coalesce(space.until_on, 'infinity')
    and ${beneathUnit(query.beneath)}
    and (${query.type ?? null}::text is null or space.type = ${query.type ?? null})
    and ${saysUnitOr(['space.name'], query.search)}`;

const sorted: Record<Query['sort'], RawBuilder<unknown>> = {
  name: sql`space.name`,
  type: sql`space.type`,
  fromOn: sql`space.from_on`,
};

/** A page of the new-type spaces there are on a day, with the exact total. */
export const listNewSpaces = async (reading: Reading, query: Query) => {
  const [listed, counted] = await Promise.all([
    sql<Row>`
      select ${columns}
      ${found(reading, query)}
      order by ${sorted[query.sort]} ${direction(query.order)}, space.id ${pageOf(query)}`.execute(
      reading.db,
    ),
    sql<{ total: number }>`select count(*) as total ${found(reading, query)}`.execute(reading.db),
  ]);
  return { total: counted.rows[0]?.total ?? 0, rows: listed.rows };
};

/** One new-type space, struck out or not. */
export const showNewSpace = async (reading: Reading, id: string) => {
  const { rows } = await sql<Row & { path: string; struckReason: string | null }>`
    select ${columns}, space.struck_reason as "struckReason", unit.path::text as path
    from centres.new_space space join organisations.unit on unit.id = space.organisation_id
    where space.id = ${id} and ${may(reading.actor, permissions.read, 'space.organisation_id')}`.execute(
    reading.db,
  );
  const { path, ...space } = rows[0] ?? refuse(refusals.recordNotFound());
  const changeable = space.struckReason === null && reaches(reading.actor, permissions.furnish, path);
  return { ...space, permittedActions: changeable ? (['edit', 'strike'] as const).slice() : [] };
};
