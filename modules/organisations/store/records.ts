import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';

/**
 * How many records of each kind belong to some organisations. What hangs on an organisation is asked of the database's own
 * foreign keys, so that this first module need not know the later ones and none of them can be forgotten (decision 9).
 */
export const countRecords = async (
  db: Db,
  organisationIds: readonly string[],
): Promise<{ kind: string; count: number }[]> => {
  if (organisationIds.length === 0) return [];
  const { rows: keys } = await sql<{ kind: string; table: string; column: string }>`
    select theirs.nspname || '.' || holder.relname as kind, format('%I.%I', theirs.nspname, holder.relname) as table,
      quote_ident(field.attname) as column
    from pg_constraint held
    join pg_class holder on holder.oid = held.conrelid
    join pg_namespace theirs on theirs.oid = holder.relnamespace
    join pg_attribute field on field.attrelid = held.conrelid and field.attnum = held.conkey[1]
    where held.contype = 'f' and held.confrelid = 'organisations.organisation'::regclass
      and theirs.nspname <> 'organisations'
    order by 1`.execute(db);
  if (keys.length === 0) return [];
  const counting = keys.map(
    ({ kind, table, column }) =>
      sql`select ${kind}::text as kind, count(*)::int as count from ${sql.raw(table)}
        where ${sql.raw(column)} = any(${organisationIds}::uuid[])`,
  );
  const { rows } = await sql<{ kind: string; count: number }>`
    ${sql.join(counting, sql` union all `)} order by kind`.execute(db);
  return rows.filter(({ count }) => count > 0);
};
