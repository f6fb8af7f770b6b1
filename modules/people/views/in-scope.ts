import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';

export type Scope = { organisationId?: string; beneath?: string };

/**
 * Whether a column names an organisation that the list covers, as SQL: within reach of the permission, and the one
 * asked for or beneath it.
 */
export const inScope = (
  reading: Reading,
  permission: Permission,
  { organisationId, beneath }: Scope,
  column: string,
): RawBuilder<SqlBool> => {
  const it = sql.ref(column);
  const only = organisationId ? sql`and ${it} = ${organisationId}` : sql``;
  const under = beneath
    ? sql`and ${it} in (
        select under.id from organisations.unit under
        join organisations.unit top on under.path <@ top.path where top.id = ${beneath})`
    : sql``;
  return sql<SqlBool>`(${may(reading.actor, permission, column)} ${only} ${under})`;
};

/** Whether a dated row holds on a day, as SQL; `row` is its name in the query. */
export const holdsOn = (row: string, on: IsoDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${row}.from_on`)} <= ${on}::date
    and (${sql.ref(`${row}.until_on`)} is null or ${sql.ref(`${row}.until_on`)} >= ${on}::date))`;

/** The most rows of one exported workbook. */
export const mostExported = 20_000;
