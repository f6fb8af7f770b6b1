import { type RawBuilder, sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/opening.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { OpeningSource } from '../rules/words.ts';
import { beneathUnit, direction, localTime, namedPerson, pageOf } from './parts.ts';

type Query = QueryOf<typeof contract.listOpenings>;
export type OpeningFilters = Omit<Query, 'page' | 'pageSize' | 'sort' | 'order'>;

/** An opening session as lists show it. */
export type ListedOpening = {
  id: string;
  centreId: string;
  centreName: string;
  organisationId: string;
  organisationName: string;
  onDate: string;
  opens: string;
  closes: string | null;
  minutes: number | null;
  source: OpeningSource;
  keptBy: { id: string; name: string | null } | null;
  note: string;
  closedByProgram: boolean;
  correctedReason: string | null;
  struckReason: string | null;
};

/** The columns of a `ListedOpening`. */
export const openingColumns = (reading: Reading) => sql`
  opening.id, opening.centre_id as "centreId", centre.name as "centreName", opening.organisation_id as "organisationId",
  unit.name as "organisationName", opening.on_date as "onDate",
  ${localTime('opening.opened_at', 'opening.on_date')} as opens,
  ${localTime('opening.closed_at', 'opening.on_date')} as closes,
  floor(extract(epoch from opening.closed_at - opening.opened_at) / 60)::int as minutes, opening.source,
  ${namedPerson(reading, 'keeper')} as "keptBy", opening.note, opening.closed_by_program as "closedByProgram",
  opening.corrected_reason as "correctedReason", opening.struck_reason as "struckReason"`;

/** What a `ListedOpening` is read from. */
export const openingTables = sql`
  from centres.opening_session opening
  join centres.centre on centre.id = opening.centre_id
  join organisations.unit on unit.id = opening.organisation_id
  left join people.named_person keeper on keeper.id = opening.kept_by`;

const condition = (reading: Reading, query: OpeningFilters) => {
  const all = [may(reading.actor, permissions.read, 'opening.organisation_id'), beneathUnit(query.beneath)];
  const also = (said: RawBuilder<boolean>) => all.push(said);
  if (query.centreId) also(sql<boolean>`opening.centre_id = ${query.centreId}`);
  if (query.fromOn) also(sql<boolean>`opening.on_date >= ${query.fromOn}::date`);
  if (query.untilOn) also(sql<boolean>`opening.on_date <= ${query.untilOn}::date`);
  if (query.source) also(sql<boolean>`opening.source = ${query.source}`);
  if (query.struck !== undefined) also(sql<boolean>`(opening.struck_at is not null) = ${query.struck}`);
  return sql`where ${sql.join(all, sql` and `)}`;
};

const sorted: Record<Query['sort'], RawBuilder<unknown>> = {
  openedAt: sql`opening.opened_at`,
  organisation: sql`unit.code`,
};

const searched = (reading: Reading, filters: OpeningFilters) => sql`
  from centres.opening_session opening join organisations.unit on unit.id = opening.organisation_id
  ${condition(reading, filters)}`;

/** How many openings a search finds. */
export const countOpenings = async (reading: Reading, filters: OpeningFilters): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total ${searched(reading, filters)}`.execute(reading.db);
  return rows[0]?.total ?? 0;
};

/**
 * A page of the opening log with the exact total: what was struck out too, marked so. The page is found first and
 * described after, because describing every row before sorting takes a second in a district of 150,000 openings.
 */
export const listOpenings = async (reading: Reading, query: Query) => {
  const { page, pageSize, sort, order, ...filters } = query;
  const inOrder = sql`order by ${sorted[sort]} ${direction(order)}, opening.id`;
  const [{ rows }, total] = await Promise.all([
    sql<ListedOpening>`
      select ${openingColumns(reading)} ${openingTables}
      where opening.id in (select opening.id ${searched(reading, filters)} ${inOrder} ${pageOf(query)})
      ${inOrder}`.execute(reading.db),
    countOpenings(reading, filters),
  ]);
  return { total, rows };
};

/** Every opening a search finds, the latest first. */
export const allOpenings = async (reading: Reading, filters: OpeningFilters): Promise<ListedOpening[]> => {
  const { rows } = await sql<ListedOpening>`
    select ${openingColumns(reading)} ${openingTables} ${condition(reading, filters)}
    order by opening.opened_at desc, opening.id`.execute(reading.db);
  return rows;
};

/** The openings of one centre between two days that stand, in order. */
export const openingsBetween = async (
  reading: Reading,
  centreId: string,
  fromOn: string,
  untilOn: string,
): Promise<ListedOpening[]> => {
  const { rows } = await sql<ListedOpening>`
    select ${openingColumns(reading)} ${openingTables}
    ${condition(reading, { centreId, fromOn, untilOn, struck: false })} order by opening.opened_at`.execute(
    reading.db,
  );
  return rows;
};

type Whole = ListedOpening & {
  path: string;
  recordedAt: Date;
  correctedAt: Date | null;
  struckAt: Date | null;
};

/** One opening session, struck out or not, with what the actor may do to it. */
export const showOpening = async (reading: Reading, id: string) => {
  const { rows } = await sql<Whole>`
    select ${openingColumns(reading)}, unit.path::text as path, opening.recorded_at as "recordedAt",
      opening.corrected_at as "correctedAt", opening.struck_at as "struckAt"
    ${openingTables} where opening.id = ${id} and ${may(reading.actor, permissions.read, 'opening.organisation_id')}`.execute(
    reading.db,
  );
  const { path, recordedAt, correctedAt, struckAt, ...opening } =
    rows[0] ?? refuse(refusals.recordNotFound());
  const changeable = struckAt === null && reaches(reading.actor, permissions.correct, path);
  return {
    ...opening,
    recordedAt: recordedAt.toISOString(),
    correctedAt: correctedAt?.toISOString() ?? null,
    struckAt: struckAt?.toISOString() ?? null,
    permittedActions: changeable ? (['correct', 'strike'] as const).slice() : [],
  };
};
