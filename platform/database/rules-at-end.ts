import type postgres from 'postgres';

type Definition = { name: string; table: string; text: string };

/** Foreign keys and overlap rules; primary keys stay, for other tables point to them. */
const rulesOf = (within: postgres.TransactionSql, tables: readonly string[]) => within<Definition[]>`
  select quote_ident(conname) as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as text
  from pg_constraint where conrelid = any(${tables}::text[]::regclass[]) and contype in ('f', 'x') order by contype, 1`;

const indexesOf = (within: postgres.TransactionSql, tables: readonly string[]) => within<Definition[]>`
  select indexrelid::regclass::text as name, indrelid::regclass::text as table, pg_get_indexdef(indexrelid) as text
  from pg_index
  where indrelid = any(${tables}::text[]::regclass[])
    and not exists (select from pg_constraint where conindid = indexrelid)
  order by 1`;

/**
 * Takes indexes, foreign keys and overlap rules off the tables, loads, and puts all of them back as they were: one sort or
 * one join over everything instead of a look-up for every row, which would take most of the time. Rows that break a rule
 * still fail the load.
 */
export const withRulesCheckedAtEnd = async <Result>(
  within: postgres.TransactionSql,
  tables: readonly string[],
  load: () => Promise<Result>,
): Promise<Result> => {
  const [rules, indexes] = [await rulesOf(within, tables), await indexesOf(within, tables)];
  for (const { table, name } of rules) await within.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await within.unsafe(`drop index ${name}`);

  const result = await load();

  await within`set local maintenance_work_mem = '128MB'`;
  for (const { text } of indexes) await within.unsafe(text);
  for (const table of tables) await within.unsafe(`analyze ${table}`);
  for (const { table, name, text } of rules)
    await within.unsafe(`alter table ${table} add constraint ${name} ${text}`);
  return result;
};
