import type { Sql } from 'postgres';
import { inOurSchemas, notOfAnExtension } from './our-schemas.ts';
import { findCertainViewColumns } from './view-columns.ts';

/** One column as the catalogue knows it; a domain stands under the type it is made of. */
type Column = {
  schema: string;
  table: string;
  isView: boolean;
  name: string;
  type: string;
  category: string;
  labels: string[] | null;
  isArray: boolean;
  required: boolean;
  hasDefault: boolean;
  isAlwaysGenerated: boolean;
};

/** What the driver gives for each PostgreSQL type: days, times and ranges stay texts, counts are numbers. */
const typeScriptTypes: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Uint8Array',
  date: 'string',
  daterange: 'string',
  float4: 'number',
  float8: 'number',
  inet: 'string',
  int2: 'number',
  int4: 'number',
  int4range: 'string',
  int8: 'number',
  interval: 'string',
  jsonb: 'unknown',
  ltree: 'string',
  name: 'string',
  numeric: 'number',
  text: 'string',
  time: 'string',
  timestamptz: 'Instant',
  tstzrange: 'string',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
};

const findColumns = async (sql: Sql): Promise<Column[]> => sql`
  select n.nspname as schema, r.relname as table, r.relkind in ('v', 'm') as "isView", a.attname as name,
    coalesce(base.typname, element.typname, t.typname) as type,
    t.typcategory as category, element.oid is not null as "isArray",
    (select array_agg(enumlabel order by enumsortorder)::text[] from pg_enum
      where enumtypid in (t.oid, element.oid)) as labels,
    a.attnotnull or t.typnotnull as required,
    a.atthasdef or a.attidentity <> '' as "hasDefault",
    a.attgenerated <> '' or a.attidentity = 'a' as "isAlwaysGenerated"
  from pg_attribute a
  join pg_class r on r.oid = a.attrelid
  join pg_namespace n on n.oid = r.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_type base on base.oid = t.typbasetype
  left join pg_type element on element.oid = t.typelem and t.typcategory = 'A'
  where r.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
    and ${inOurSchemas(sql)} and ${notOfAnExtension(sql, 'pg_class', 'r.oid')}
  order by n.nspname, r.relname, a.attnum`;

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);
const keyOf = ({ schema, table }: Column) => `${camel(schema)}.${camel(table)}`;
const interfaceOf = ({ schema, table }: Column) => pascal(schema) + pascal(table);

const plainType = ({ schema, table, name, type, labels }: Column): string => {
  if (labels) return labels.map((label) => `'${label}'`).join(' | ');
  const known = typeScriptTypes[type];
  if (!known) throw new Error(`no TypeScript type is decided for ${type} of ${schema}.${table}.${name}`);
  return known;
};

const withNull = (type: string, required: boolean) =>
  required || type === 'unknown' ? type : `${type} | null`;

const columnType = (column: Column, certain: ReadonlySet<string>): string => {
  const plain = plainType(column);
  const one = column.isArray ? (plain.includes('|') ? `(${plain})[]` : `${plain}[]`) : plain;
  const required = column.required || certain.has(`${column.schema}.${column.table}.${column.name}`);
  const type = withNull(one, required);
  if (column.isAlwaysGenerated) return `GeneratedAlways<${type}>`;
  return column.hasDefault ? `Generated<${type}>` : type;
};

const interfaceText = (columns: Column[], certain: ReadonlySet<string>): string => {
  const lines = columns.map((column) => `  ${camel(column.name)}: ${columnType(column, certain)};`);
  return `export interface ${interfaceOf(columns[0] as Column)} {\n${lines.join('\n')}\n}`;
};

const heading = `// Generated from the migrated database by \`npm run wenmai -- generate\`; not for editing.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** A column that the database fills when a new row does not. */
type Generated<T> =
  T extends ColumnType<infer Read, infer Write, infer Change>
    ? ColumnType<Read, Write | undefined, Change>
    : ColumnType<T, T | undefined, T>;

type Instant = ColumnType<Date, Date | string, Date | string>;`;

/** The tables and views of a database as the `Database` type of Kysely, in the camel case that its plugin gives. */
export const describeTypes = async (sql: Sql): Promise<string> => {
  const certain = await findCertainViewColumns(sql);
  const tables = [...Map.groupBy(await findColumns(sql), keyOf).entries()];
  const interfaces = tables.map(([, columns]) => interfaceText(columns, certain));
  const keys = tables.map(([key, [column]]) => `  '${key}': ${interfaceOf(column as Column)};`);
  return `${[heading, ...interfaces, `export interface Database {\n${keys.join('\n')}\n}`].join('\n\n')}\n`;
};
