import type { Sql } from 'postgres';
import { inOurSchemas } from '#database/our-schemas.ts';
import { order } from '#modules/order.ts';
import type { Finding } from '../check.ts';

/** One convention, asked of the live catalogue: it answers whatever breaks it. */
export type Rule = (sql: Sql) => Promise<Finding[]>;

/** Schemas in the order in which they may know each other: the platform stands before all modules. */
export const schemaOrder: readonly string[] = ['platform', ...order];

/** Every column of our tables and views, for queries over `c`: `at` names it, `kind` is its relation's. */
export const ourColumns = (sql: Sql) => sql`(
  select n.nspname as schema, r.relname as relation, r.oid as relation_id, r.relkind as kind,
    a.attname as name, a.attnum as number, a.atttypid as type_id, format_type(a.atttypid, null) as type,
    a.attgenerated <> '' as generated, n.nspname || '.' || r.relname || '.' || a.attname as at
  from pg_attribute a
  join pg_class r on r.oid = a.attrelid
  join pg_namespace n on n.oid = r.relnamespace
  where r.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped and ${inOurSchemas(sql)}
) c`;

/** Every table of ours, for queries over `t`. */
export const ourTables = (sql: Sql) => sql`(
  select r.oid as id, n.nspname as schema, r.relname as name, n.nspname || '.' || r.relname as at
  from pg_class r join pg_namespace n on n.oid = r.relnamespace
  where r.relkind in ('r', 'p') and ${inOurSchemas(sql)}
) t`;
