import type postgres from 'postgres';

/** A table with the columns that are kept; what the database computes itself is computed again. */
export type TableParts = { name: string; columns: string[] };

/** The migrations' own tables are not kept: restoring goes through the migrations. */
const ofMigrations = ['platform.migration', 'platform.migration_lock'];

/** Every table of these schemas, by name. */
export const findTables = async (
  sql: postgres.TransactionSql,
  schemas: readonly string[],
): Promise<TableParts[]> => sql<TableParts[]>`
  select format('%I.%I', nspname, relname) as name, array_agg(quote_ident(attname) order by attnum) as columns
  from pg_class
  join pg_namespace on pg_namespace.oid = relnamespace
  join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
  where relkind = 'r' and nspname = any(${[...schemas]}::text[])
    and format('%I.%I', nspname, relname) <> all(${ofMigrations}::text[])
  group by 1 order by 1`;

/** The numbers that the database gives out itself, and where each stands. */
export const findSequences = async (
  sql: postgres.TransactionSql,
  schemas: readonly string[],
): Promise<{ name: string; next: number }[]> => sql<{ name: string; next: number }[]>`
  select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value + increment_by, start_value) as next
  from pg_sequences where schemaname = any(${[...schemas]}::text[]) order by 1`;

/** The last migration that was applied. */
export const findMigration = async (sql: postgres.Sql | postgres.TransactionSql): Promise<string> => {
  const [last] = await sql<{ name: string }[]>`select max(name) as name from platform.migration`;
  return last?.name ?? '';
};

/** The words of a COPY of all kept columns. */
export const columnsOf = ({ name, columns }: TableParts): string => `${name} (${columns.join(', ')})`;
