import { inOurSchemas, notOfAnExtension } from '#database/our-schemas.ts';
import { ourColumns, ourTables, type Rule, schemaOrder } from './rule.ts';

/** Words that end in s and are one thing all the same. */
const singularWithS = ['access', 'address', 'hours', 'news', 'series', 'status'];

const tablesAreSingular: Rule = (sql) => sql`
  select at, 'is not singular' as says from ${ourTables(sql)}
  where name ~ 's$' and substring(name from '[a-z]+$') <> all(${singularWithS}::text[])`;

const namesAreSnakeCase: Rule = (sql) => sql`
  select at, 'is not snake_case' as says from (
    select at, name from ${ourTables(sql)}
    union all select at, name from ${ourColumns(sql)}
    union all select n.nspname || '.' || i.relname, i.relname
      from pg_class i join pg_namespace n on n.oid = i.relnamespace where i.relkind in ('i', 'v', 'S') and ${inOurSchemas(sql)}
    union all select n.nspname || '.' || p.proname, p.proname
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${inOurSchemas(sql)} and ${notOfAnExtension(sql, 'pg_proc', 'p.oid')}
  ) named where name !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'`;

const instantsEndInAt: Rule = (sql) => sql`
  select at, 'is an instant: its name ends in _at' as says from ${ourColumns(sql)}
  where type = 'timestamp with time zone' and name !~ '(^|_)at$'
  union all
  select at, 'ends in _at: it is a timestamptz' from ${ourColumns(sql)}
  where type <> 'timestamp with time zone' and name ~ '_at$'`;

/** `on` is a reserved word, so a record's own day is called `on_date`. */
/** A day ends in _on; the two days that bound a named stretch (period_from, period_until) end in _from and _until. */
const daysEndInOn: Rule = (sql) => sql`
  select at, 'is a day: its name ends in _on (or _from and _until for a stretch), or is on_date' as says
  from ${ourColumns(sql)}
  where type = 'date' and name !~ '_(on|from|until)$' and name <> 'on_date'
  union all
  select at, 'ends in _on: it is a date' from ${ourColumns(sql)}
  where type <> 'date' and name ~ '_on$'`;

const peopleEndInBy: Rule = (sql) => sql`
  select at, 'ends in _by: it refers to a person or an account' as says from ${ourColumns(sql)}
  where name ~ '_by$' and kind in ('r', 'p') and not exists (
    select from pg_constraint f
    where f.contype = 'f' and f.conrelid = relation_id and f.conkey = array[number]
      and f.confrelid::regclass::text in ('people.person', 'access.account'))`;

const moneyIsInFen: Rule = (sql) => sql`
  select at, 'is money: it counts fen, as an integer whose name ends in _fen' as says from ${ourColumns(sql)}
  where (name ~ '(^|_)(amount|budget|cost|deposit|fee|fine|money|price|subsidy)(_yuan)?$' and type <> 'boolean')
    or (name ~ '_fen$' and type not in ('integer', 'bigint'))`;

const schemasAreModules: Rule = (sql) => sql`
  select at, schema || ' is neither the platform nor a module' as says from ${ourTables(sql)}
  where schema <> all(${schemaOrder as string[]}::text[])`;

export const nameRules: Rule[] = [
  tablesAreSingular,
  namesAreSnakeCase,
  instantsEndInAt,
  daysEndInOn,
  peopleEndInBy,
  moneyIsInFen,
  schemasAreModules,
];
