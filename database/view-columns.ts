import type { Sql } from 'postgres';
import { inOurSchemas } from './our-schemas.ts';

type View = { id: number; name: string; definition: string };
type Origin = { table: number; number: number };

const hasOuterJoin = (definition: string) => /\b(left|right|full)( outer)? join\b/i.test(definition);

const findViews = async (sql: Sql): Promise<View[]> => sql`
  select v.oid::int as id, n.nspname || '.' || v.relname as name, pg_get_viewdef(v.oid) as definition
  from pg_class v join pg_namespace n on n.oid = v.relnamespace
  where v.relkind in ('v', 'm') and ${inOurSchemas(sql)}
  order by v.oid`;

const findRequiredColumns = async (sql: Sql): Promise<Set<string>> => {
  const rows = await sql<{ place: string }[]>`
    select attrelid::int || ':' || attnum as place from pg_attribute where attnotnull and attnum > 0`;
  return new Set(rows.map(({ place }) => place));
};

const originsOf = async (sql: Sql, { definition }: View): Promise<(Origin & { name: string })[]> => {
  const { columns } = await sql.unsafe(definition.replace(/;\s*$/, '')).describe();
  return columns as unknown as (Origin & { name: string })[];
};

/**
 * The columns of views that are never null, as `schema.view.column`. PostgreSQL does not keep this, so only what is
 * sure counts: a column passed on unchanged from a required one, in a view without outer joins.
 */
export const findCertainViewColumns = async (sql: Sql): Promise<Set<string>> => {
  const required = await findRequiredColumns(sql);
  const certain = new Set<string>();
  for (const view of await findViews(sql)) {
    if (hasOuterJoin(view.definition)) continue;
    for (const [at, { table, number, name }] of (await originsOf(sql, view)).entries()) {
      if (!required.has(`${table}:${number}`)) continue;
      required.add(`${view.id}:${at + 1}`);
      certain.add(`${view.name}.${name}`);
    }
  }
  return certain;
};
