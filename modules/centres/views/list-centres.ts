import { type RawBuilder, sql } from 'kysely';
import type { Kind, Level } from '#modules/organisations/rules.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/centre.ts';
import { permissions } from '../permissions.ts';
import { promisedOn, type Stretch } from '../rules/hours.ts';
import type { SpaceFunction } from '../rules/words.ts';
import { exceptionsBetween, promisesBetween, standing } from '../store/hours.ts';
import { beneathUnit, direction, openNow, pageOf, saysUnitOr, townName } from './parts.ts';

type Query = QueryOf<typeof contract.listCentres>;
type Filters = Omit<Query, 'page' | 'pageSize' | 'sort' | 'order'>;

type Row = {
  id: string;
  name: string;
  organisationId: string;
  organisationName: string;
  townName: string | null;
  level: Level;
  kind: Kind;
  address: string;
  floorAreaM2: number | null;
  functions: SpaceFunction[];
  openNow: boolean;
  fromOn: string;
  untilOn: string | null;
  demonstration: boolean;
};

const found = (reading: Reading, query: Filters) => {
  const on = query.on ?? reading.today;
  return sql`
    from centres.centre
    join organisations.unit on unit.id = centre.organisation_id
    left join organisations.unit above on above.id = unit.parent_id
    where ${may(reading.actor, permissions.read, 'centre.organisation_id')}
      and ${on}::date between centre.from_on and coalesce(centre.until_on, 'infinity')
      and ${beneathUnit(query.beneath)}
      and (${query.level ?? null}::text is null or unit.level = ${query.level ?? null})
      and (${query.kind ?? null}::text is null or unit.kind = ${query.kind ?? null})
      and (${query.openNow ?? null}::boolean is null or ${openNow(reading)} = ${query.openNow ?? null}::boolean)
      and ${saysUnitOr(['centre.name', 'centre.initials'], query.search)}`;
};

const sorted: Record<Query['sort'], RawBuilder<unknown>> = {
  organisation: sql`unit.code`,
  name: sql`centre.name`,
  floorArea: sql`centre.floor_area_m2`,
};

const withPromise = async (reading: Reading, rows: readonly Row[]) => {
  const { today } = reading;
  const ids = rows.map(({ id }) => id);
  const [promises, exceptions] = await Promise.all([
    promisesBetween(reading, ids, today, today),
    exceptionsBetween(reading, ids, today, today),
  ]);
  const promisesOf = Map.groupBy(promises, ({ centreId }) => centreId);
  const exceptionsOf = Map.groupBy(standing(exceptions), ({ centreId }) => centreId);
  const promisedToday = (id: string): Stretch[] =>
    promisedOn(today, promisesOf.get(id) ?? [], exceptionsOf.get(id) ?? []);
  return rows.map((row) => ({ ...row, promisedToday: promisedToday(row.id) }));
};

const rowsOf = async (reading: Reading, filters: Filters, end: RawBuilder<unknown>) => {
  const { rows } = await sql<Row>`
    select centre.id, centre.name, centre.organisation_id as "organisationId", unit.name as "organisationName",
      ${townName} as "townName", unit.level, unit.kind, centre.address, centre.floor_area_m2 as "floorAreaM2",
      array(select distinct space.function from centres.space
        where space.centre_id = centre.id and space.struck_at is null
          and ${reading.today}::date between space.from_on and coalesce(space.until_on, 'infinity')) as functions,
      ${openNow(reading)} as "openNow", centre.from_on as "fromOn", centre.until_on as "untilOn", centre.demonstration
    ${found(reading, filters)} ${end}`.execute(reading.db);
  return withPromise(reading, rows);
};

/** How many centres a search finds. */
export const countCentres = async (reading: Reading, filters: Filters): Promise<number> => {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${found(reading, filters)}`.execute(
    reading.db,
  );
  return rows[0]?.total ?? 0;
};

/** A page of the centres the actor may see, in use on a day, with the exact total. */
export const listCentres = async (reading: Reading, query: Query) => {
  const { page, pageSize, sort, order, ...filters } = query;
  const end = sql`order by ${sorted[sort]} ${direction(order)}, centre.id ${pageOf(query)}`;
  const [rows, total] = await Promise.all([rowsOf(reading, filters, end), countCentres(reading, filters)]);
  return { total, rows };
};

/** Every centre a search finds, in the order of the administrative codes. */
export const allCentres = (reading: Reading, filters: Filters) =>
  rowsOf(reading, filters, sql`order by unit.code, centre.id`);
