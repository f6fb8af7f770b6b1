import type { Sql } from 'postgres';

/** Schemas that PostgreSQL or a package keeps for itself; nothing in them is ours to describe or to judge. */
const foreignSchemas = ['information_schema', 'pgboss'];

/** The condition that keeps a catalogue query to our own schemas; `n` is its pg_namespace. */
export const inOurSchemas = (sql: Sql) =>
  sql`(n.nspname !~ '^pg_' and n.nspname <> all(${foreignSchemas}::text[]))`;

/** The condition that leaves out what came with an extension; `id` names the column that holds the object's oid. */
export const notOfAnExtension = (sql: Sql, catalogue: 'pg_class' | 'pg_proc' | 'pg_type', id: string) => sql`
  not exists (
    select from pg_depend d
    where d.classid = ${catalogue}::regclass and d.objid = ${sql.unsafe(id)} and d.deptype = 'e')`;
