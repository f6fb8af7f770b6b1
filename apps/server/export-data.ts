import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { order } from '#modules/order.ts';
import type { Pool } from '#platform/database/index.ts';
import { makeFolder } from '#platform/make-folder.ts';
import { writeCsvHead, writeCsvLines } from '#platform/spreadsheets/index.ts';
import { openStorage, storageFolder } from '#platform/storage/index.ts';
import { personalData } from './personal-data.ts';

/** Who may sign in, what they did and residents' own matters are nobody's to carry away with the district's records. */
const kept = ['access', 'audit', 'residents'];
const schemas = order.filter((module) => !kept.includes(module));

const rowsAtOnce = 5_000;

type Field = { name: string; type: string };
type Table = { schema: string; name: string; fields: Field[] };
type Within = Pick<Pool, 'unsafe'>;

const sealed = new Set(
  personalData.flatMap(({ items }) =>
    items
      .filter(({ form }) => form === 'sealed')
      .flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
  ),
);

/** The tables of the modules with their columns; sealed numbers and what finds them stay behind. */
const findTables = async (sql: Within): Promise<Table[]> => {
  const columns = await sql.unsafe<{ schema: string; table: string; name: string; type: string }[]>(
    `select table_schema as schema, table_name as table, column_name as name, data_type as type
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema = any($1::text[])
     order by table_schema, table_name, ordinal_position`,
    [schemas as never],
  );
  const open = columns.filter(({ schema, table, name }) => !sealed.has(`${schema}.${table}.${name}`));
  const tables = Map.groupBy(open, ({ schema, table }) => `${schema}.${table}`);
  return [...tables.values()].map((fields) => ({
    schema: fields[0]?.schema ?? '',
    name: fields[0]?.table ?? '',
    fields: fields.map(({ name, type }) => ({ name, type })),
  }));
};

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every cell as the database writes it; what a spreadsheet would run stays text. */
async function* linesOf(sql: Pool, { schema, name, fields }: Table) {
  const columns = fields.map((field) => ({ key: field.name, header: field.name }));
  yield writeCsvHead(columns);
  const asked = fields.map((field) => `${quoted(field.name)}::text`).join(', ');
  const rows = sql.unsafe<Record<string, string | null>[]>(
    `select ${asked} from ${quoted(schema)}.${quoted(name)}`,
  );
  for await (const some of rows.cursor(rowsAtOnce)) yield writeCsvLines({ columns, rows: some });
}

/** Frictionless Data types of what PostgreSQL calls its own. */
const typeOf = (type: string): string => {
  if (/^(integer|bigint|smallint)$/.test(type)) return 'integer';
  if (/^(numeric|double precision|real)$/.test(type)) return 'number';
  if (type === 'boolean' || type === 'date') return type;
  if (type.startsWith('timestamp')) return 'datetime';
  if (type.startsWith('time')) return 'time';
  return type.startsWith('json') ? 'object' : 'string';
};

const pathOf = ({ schema, name }: Table) => join(schema, `${name}.csv`);

const describe = (tables: readonly Table[], at: Date) => ({
  profile: 'tabular-data-package',
  name: 'wenmai-export',
  created: at.toISOString(),
  resources: tables.map((table) => ({
    name: `${table.schema}.${table.name}`,
    path: pathOf(table),
    encoding: 'utf-8',
    schema: { fields: table.fields.map(({ name, type }) => ({ name, type: typeOf(type) })) },
  })),
});

const exportFiles = async (pool: Pool, folder: string): Promise<number> => {
  const storage = await openStorage(storageFolder());
  const files = await pool<{ id: string; name: string; key: string }[]>`
    select id, name, storage_key as key from files.stored_file order by id`;
  await mkdir(join(folder, 'media'), { recursive: true });
  for (const { id, name, key } of files) {
    const { stream } = await storage.read(key);
    await pipeline(stream, createWriteStream(join(folder, 'media', `${id}${extname(name)}`)));
  }
  return files.length;
};

/**
 * Writes the district's records in open formats, so that it can leave: every table of the modules as CSV (UTF-8), photos and
 * documents under their ids, and a Frictionless Data Package (datapackage.json) that says what each column is. Sealed
 * numbers, accounts, the audit and residents' own records are left out. What stands under the name is whole.
 */
export const exportData = async (pool: Pool, folder: string, at: Date) => {
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  try {
    await makeFolder(draft, 0o700);
    const tables = await findTables(pool);
    for (const table of tables) {
      await mkdir(join(draft, table.schema), { recursive: true });
      await pipeline(linesOf(pool, table), createWriteStream(join(draft, pathOf(table))));
    }
    const files = await exportFiles(pool, draft);
    await writeFile(join(draft, 'datapackage.json'), `${JSON.stringify(describe(tables, at), null, 2)}\n`);
    await rename(draft, folder);
    return { tables: tables.length, files };
  } catch (trouble) {
    await rm(draft, { recursive: true, force: true });
    throw trouble;
  }
};
