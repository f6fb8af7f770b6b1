import { existsSync } from 'node:fs';
import type { Sql } from 'postgres';
import { order } from '#modules/order.ts';
import type { PersonalData } from '#platform/personal-data/index.ts';
import { personalData as ofThePlatform } from '#platform/personal-data/of-the-platform.ts';
import { ourColumns } from './catalogue/rule.ts';
import type { Check, Finding } from './check.ts';

/** What columns are called that keep something about somebody. */
const sounds =
  '(^|_)(name|initials|username|nickname|phone|mobile|telephone|email|mail|card|id_number|identifier|passport|birth|birthday' +
  '|birthdate|age|gender|sex|address|ip|agent|image|avatar|portrait|face|fingerprint|password|secret|token|note|skills' +
  '|guardian|contact|trainer|organiser|value)(_|$)';

type Declared = { at: string; data: PersonalData };

const homeOf = (schema: string) =>
  schema === 'platform' ? 'platform/personal-data/of-the-platform.ts' : `modules/${schema}/personal-data.ts`;

/** The declarations of the platform and of every module that has one. */
const findDeclared = async (): Promise<Declared[]> => {
  const modules = order.filter((name) => existsSync(new URL(`../${homeOf(name)}`, import.meta.url)));
  const declared = modules.map(async (name) => ({
    at: homeOf(name),
    data: (await import(new URL(`../${homeOf(name)}`, import.meta.url).href)).personalData as PersonalData,
  }));
  return [{ at: homeOf('platform'), data: ofThePlatform }, ...(await Promise.all(declared))];
};

const columnsOf = ({ items, notPersonal = {}, records = {} }: PersonalData): string[] => [
  ...items.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
  ...Object.keys(notPersonal),
  ...Object.entries(records).map(([table, { person }]) => `${table}.${person}`),
];

/** Columns whose name sounds personal; identifiers, instants and yes or no tell nothing by themselves. */
const findSuspects = (sql: Sql) => sql<{ at: string; schema: string }[]>`
  select at, schema from ${ourColumns(sql)}
  where kind in ('r', 'p') and name ~ ${sounds}
    and type not in ('uuid', 'boolean', 'timestamp with time zone') order by at`;

/** Columns that say which person a row is about. */
const findPointers = (sql: Sql) => sql<{ at: string; schema: string }[]>`
  select at, schema from ${ourColumns(sql)}
  join pg_constraint f on f.contype = 'f' and f.conrelid = relation_id and f.conkey = array[number]
  where f.confrelid::regclass::text = 'people.person' order by at`;

/** What a database keeps about people and the declarations do not say, and what they say that is not there. */
export const judgePersonalData = async (sql: Sql, declared: readonly Declared[]): Promise<Finding[]> => {
  const said = new Set(declared.flatMap(({ data }) => columnsOf(data)));
  const records = new Set(
    declared.flatMap(({ data }) =>
      Object.entries(data.records ?? {}).map(([table, { person }]) => `${table}.${person}`),
    ),
  );
  const there = new Set((await sql<{ at: string }[]>`select at from ${ourColumns(sql)}`).map(({ at }) => at));
  const undeclared = (await findSuspects(sql)).filter(({ at }) => !said.has(at));
  const unrecorded = (await findPointers(sql)).filter(({ at }) => !records.has(at));
  return [
    ...undeclared.map(({ at, schema }) => ({
      at,
      says: `sounds like somebody's data: declare it in ${homeOf(schema)}, or say there under notPersonal what it is`,
    })),
    ...unrecorded.map(({ at, schema }) => ({
      at,
      says: `says whose a row is: name the table under records in ${homeOf(schema)}, so that it is taken out with the person`,
    })),
    ...declared.flatMap(({ at, data }) =>
      columnsOf(data)
        .filter((column) => !there.has(column))
        .map((column) => ({ at, says: `declares ${column}, which is not in the database` })),
    ),
  ];
};

/** The register of personal data says what the database keeps, no more and no less. */
export const personalData: Check = {
  name: 'personal-data',
  find: async ({ migrated }) => judgePersonalData(await migrated(), await findDeclared()),
};
