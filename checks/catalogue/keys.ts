import { ourTables, type Rule, schemaOrder } from './rule.ts';

const tablesHavePrimaryKeys: Rule = (sql) => sql`
  select at, 'has no primary key' as says from ${ourTables(sql)}
  where not exists (select from pg_constraint k where k.conrelid = t.id and k.contype = 'p')`;

/** An index serves a foreign key when it begins with the key's columns and leaves out no row that has the key. */
const foreignKeysHaveIndexes: Rule = (sql) => sql`
  select at || '.' || f.conname as at, 'has no index that begins with its columns' as says
  from ${ourTables(sql)}
  join pg_constraint f on f.conrelid = t.id and f.contype = 'f'
  where not exists (
    select from pg_index x
    where x.indrelid = t.id
      and (x.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey
      and (x.indpred is null or pg_get_expr(x.indpred, x.indrelid) in (
        select format('(%I IS NOT NULL)', a.attname) from pg_attribute a
        where a.attrelid = t.id and a.attnum = any(f.conkey))))`;

const foreignKeysPointBack: Rule = (sql) => sql`
  select at || '.' || f.conname as at, 'points to ' || f.confrelid::regclass || ', which ' || schema || ' may not know' as says
  from ${ourTables(sql)}
  join pg_constraint f on f.conrelid = t.id and f.contype = 'f'
  join pg_class theirs on theirs.oid = f.confrelid
  where coalesce(array_position(${schemaOrder as string[]}::text[], theirs.relnamespace::regnamespace::text), 1000)
    > array_position(${schemaOrder as string[]}::text[], schema::text)`;

export const keyRules: Rule[] = [tablesHavePrimaryKeys, foreignKeysHaveIndexes, foreignKeysPointBack];
