import { sql } from 'kysely';
import { permissions as people } from '#modules/people/permissions.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { containing } from '#platform/database/containing.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';

/** Organisations beneath this one and itself, for queries that name a `unit`. */
export const beneathUnit = (organisationId: string | undefined) =>
  organisationId
    ? sql<boolean>`unit.path <@ (select top.path from organisations.unit top where top.id = ${organisationId})`
    : sql<boolean>`true`;

/** Records of which these columns, or the name, initials or code of their `unit`, contain a text. */
export const saysUnitOr = (own: readonly string[], search: string | undefined) => {
  if (!search) return sql<boolean>`true`;
  const like = containing(search.toLowerCase());
  const columns = [...own, 'unit.name', 'unit.initials', 'unit.code'].map(
    (column) => sql<boolean>`lower(${sql.ref(column)}) like ${like}`,
  );
  return sql<boolean>`(${sql.join(columns, sql` or `)})`;
};

/** The town a `unit` with its parent `above` belongs to: itself, or the one above a village. */
export const townName = sql<string | null>`
  case unit.level when 'town' then unit.name when 'village' then above.name end`;

/** Somebody's name as `{ id, name }`, the name only where the actor may see names; null when there is nobody. */
export const namedPerson = (reading: Reading, alias: string) =>
  sql<{ id: string; name: string | null } | null>`
    case when ${sql.ref(`${alias}.id`)} is not null then json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name',
      case when ${may(reading.actor, people.readNames, `${alias}.organisation_id`)} then ${sql.ref(`${alias}.name`)} end) end`;

/** The time of day of an instant in the district, within the day of its record: the midnight that ends it is '24:00'. */
export const localTime = (instant: string, onDate: string) =>
  sql<string | null>`case
    when (${sql.ref(instant)} at time zone ${districtTimeZone})::date > ${sql.ref(onDate)} then '24:00'
    else to_char(${sql.ref(instant)} at time zone ${districtTimeZone}, 'HH24:MI') end`;

/** Whether a `centre` is open now. */
export const openNow = (reading: Reading) => sql<boolean>`exists (
  select from centres.opening_session going
  where going.centre_id = centre.id and going.closed_at is null and going.struck_at is null
    and going.on_date = ${reading.today}::date)`;

/** The page a list is asked for. */
export const pageOf = ({ page, pageSize }: { page: number; pageSize: number }) =>
  sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;

/** 'asc' or 'desc' as SQL. */
export const direction = (order: 'asc' | 'desc') => (order === 'asc' ? sql`asc` : sql`desc`);
