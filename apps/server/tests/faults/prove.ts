import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { Kind, Write } from './write-load.ts';

type Database = postgres.Sql;

/** Looks at a running installation's database from outside. */
export const lookingInto = async <Result>(url: string, look: (sql: Database) => Promise<Result>) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await look(sql);
  } finally {
    await sql.end();
  }
};

type Found = { id: string; mark: string };

const rowsOf = (sql: Database, { table, column }: Kind): Promise<Found[]> =>
  sql<Found[]>`
    select id, left(${sql(column)}, 7) as mark from ${sql(table)} where ${sql(column)} ~ '^F[0-9]{6}'`;

const wrongIn = (found: readonly Found[], writes: readonly Write[]): string[] => {
  const byMark = Map.groupBy(found, ({ mark }) => mark);
  const acknowledged = writes.filter(({ id }) => id !== undefined);
  const lost = acknowledged.filter(({ mark, id }) => !byMark.get(mark)?.some((row) => row.id === id));
  const twice = [...byMark].filter(([, rows]) => rows.length > 1);
  return [
    ...lost.map(({ mark, writing }) => `${writing.table} ${mark} was acknowledged and is lost`),
    ...twice.map(([mark, rows]) => `${mark} is there ${rows.length} times`),
  ];
};

/** Which acknowledged writes are not there, or which writes are there twice; nothing when all is right. */
export const wrongRecords = async (sql: Database, writes: readonly Write[]): Promise<string[]> => {
  const wrong: string[] = [];
  for (const [table, ofTable] of Map.groupBy(writes, ({ writing }) => writing.table)) {
    const kind = ofTable[0]?.writing;
    if (kind) wrong.push(...wrongIn(await rowsOf(sql, { table, column: kind.column }), ofTable));
  }
  return wrong;
};

/** Acknowledged writes whose audit does not say exactly once that they were done. */
export const wrongAudit = async (sql: Database, writes: readonly Write[]): Promise<string[]> => {
  const ids = writes.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const rows = await sql<{ id: string; times: number }[]>`
    select wanted.id, count(entry.id)::int as times
    from unnest(${ids}::text[]) wanted(id)
    left join (select entry.id, change ->> 'subjectId' as subject
      from platform.audit_entry entry, jsonb_array_elements(entry.changes) change where outcome = 'done') entry
      on entry.subject = wanted.id
    group by wanted.id having count(distinct entry.id) <> 1`;
  return rows.map(({ id, times }) => `${id} has ${times} entries in the audit`);
};

type ForeignKey = {
  name: string;
  child: string;
  parent: string;
  childColumns: string[];
  parentColumns: string[];
};

const foreignKeys = (sql: Database) => sql<ForeignKey[]>`
  select conname as name, conrelid::regclass::text as child, confrelid::regclass::text as parent,
    (select array_agg(attname order by at) from unnest(conkey) with ordinality k(number, at)
      join pg_attribute on attrelid = conrelid and attnum = number) as "childColumns",
    (select array_agg(attname order by at) from unnest(confkey) with ordinality k(number, at)
      join pg_attribute on attrelid = confrelid and attnum = number) as "parentColumns"
  from pg_constraint where contype = 'f'`;

const orphansOf = async (sql: Database, { name, child, parent, childColumns, parentColumns }: ForeignKey) => {
  const on = childColumns.map((column, at) => `c."${column}" = p."${parentColumns[at]}"`).join(' and ');
  const set = childColumns.map((column) => `c."${column}" is not null`).join(' and ');
  const [row] = await sql.unsafe<{ orphans: number }[]>(
    `select count(*)::int as orphans from ${child} c where ${set} and not exists (select from ${parent} p where ${on})`,
  );
  return row?.orphans ? [`${row.orphans} rows of ${child} break ${name}`] : [];
};

/** Rows that break a foreign key and indexes that do not agree with their table: what a crash could have left. */
export const brokenRules = async (sql: Database): Promise<string[]> => {
  const broken: string[] = [];
  for (const key of await foreignKeys(sql)) broken.push(...(await orphansOf(sql, key)));
  await sql`create extension if not exists amcheck`;
  const indexes = await sql<{ name: string }[]>`
    select indexrelid::regclass::text as name from pg_index
    join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
    join pg_namespace on pg_namespace.oid = relnamespace
    where amname = 'btree' and relkind = 'i' and nspname not in ('pg_catalog', 'pg_toast', 'information_schema')`;
  for (const { name } of indexes)
    await sql`select bt_index_check(${name}::regclass, true)`.catch((error) =>
      broken.push(`${name}: ${error}`),
    );
  return broken;
};

/** Waits until every announced fact was reacted to; answers how many are left after a while, and why. */
export const waitingFacts = async (sql: Database): Promise<string[]> => {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    const left = await sql<
      { name: string; trouble: string | null }[]
    >`select name, trouble from platform.fact`;
    if (left.length === 0 || Date.now() > giveUpAt)
      return left.map(({ name, trouble }) => `${name}: ${trouble}`);
    await sleep(200);
  }
};
