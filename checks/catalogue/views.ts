import { inOurSchemas } from '#database/our-schemas.ts';
import { type Rule, schemaOrder } from './rule.ts';

/** What each view reads, as the database itself keeps it. */
const viewsReadTheirOwnAndEarlierViews: Rule = (sql) => sql`
  select distinct n.nspname || '.' || v.relname as at,
    'reads ' || r.oid::regclass || case
      when array_position(${schemaOrder as string[]}::text[], theirs.nspname::text)
        < array_position(${schemaOrder as string[]}::text[], n.nspname::text)
      then ', a table of another module; read one of its published views'
      else ', which ' || n.nspname || ' may not know' end as says
  from pg_class v
  join pg_namespace n on n.oid = v.relnamespace
  join pg_rewrite w on w.ev_class = v.oid
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
  join pg_class r on r.oid = d.refobjid and r.oid <> v.oid
  join pg_namespace theirs on theirs.oid = r.relnamespace
  where v.relkind in ('v', 'm') and r.relkind in ('r', 'p', 'v', 'm') and ${inOurSchemas(sql)}
    and theirs.nspname not in (n.nspname, 'platform')
    and not (r.relkind in ('v', 'm')
      and array_position(${schemaOrder as string[]}::text[], theirs.nspname::text)
        < array_position(${schemaOrder as string[]}::text[], n.nspname::text))`;

export const viewRules: Rule[] = [viewsReadTheirOwnAndEarlierViews];
