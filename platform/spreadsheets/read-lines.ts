import type { z } from 'zod';
import { refuse } from '#platform/refusals/index.ts';
import { type LineProblem, saidOf } from './cell-problems.ts';
import { refusals } from './refusals.ts';
import type { Table } from './table.ts';

type Field<Schema extends z.ZodObject> = keyof z.input<Schema> & string;

export type LineOptions<Schema extends z.ZodObject> = {
  /** For each field the accepted spellings of its header, the usual one first. */
  headers: Record<Field<Schema>, readonly string[]>;
  /** Fields in which full-width letters, digits and spaces (１２３) mean the same as half-width ones. */
  halfWidth?: readonly Field<Schema>[];
};

export type ReadLines<Value> = { good: { line: number; value: Value }[]; bad: LineProblem[] };

type Spellings = Record<string, readonly string[]>;

/** A column of the table and the field it fills. */
type Column = { header: string; field: string };

/**
 * Reads every line of a table through a schema: right lines as values, the others as problems in both
 * languages, at most one for each cell. An empty cell is an absent field. The table as a whole is refused
 * when it has columns that nobody knows, two spellings of one column, or lacks a column that the schema
 * requires.
 */
export const readLines = <Schema extends z.ZodObject>(
  table: Table,
  schema: Schema,
  { headers, halfWidth = [] }: LineOptions<Schema>,
): ReadLines<z.output<Schema>> => {
  const columns = columnsOf(table, headers);
  refuseMissing(columns, schema, headers);
  const read: ReadLines<z.output<Schema>> = { good: [], bad: [] };
  for (const { line, cells } of table.rows) {
    const texts = textsOf(cells, columns, halfWidth);
    const result = schema.safeParse(texts);
    if (result.success) read.good.push({ line, value: result.data });
    else read.bad.push(...problemsOf(line, firstOfEachCell(result.error.issues), texts, columns));
  }
  return read;
};

const columnsOf = (table: Table, headers: Spellings): Column[] => {
  const known = new Map(
    Object.entries(headers).flatMap(([field, spellings]) => spellings.map((one) => [comparable(one), field])),
  );
  const unknown = table.headers.filter((header) => !known.has(comparable(header)));
  if (unknown.length > 0) {
    const accepted = Object.keys(headers).map((field) => usualHeader(headers, field));
    refuse(refusals.unknownColumn({ columns: unknown.join('、'), accepted: accepted.join('、') }));
  }
  const columns = table.headers.map((header) => ({ header, field: known.get(comparable(header)) ?? '' }));
  refuseRepeated(columns);
  return columns;
};

const refuseRepeated = (columns: readonly Column[]) => {
  for (const [index, { header, field }] of columns.entries()) {
    const first = columns.findIndex((column) => column.field === field);
    if (first < index)
      refuse(refusals.repeatedColumn({ first: columns[first]?.header ?? '', second: header }));
  }
};

const refuseMissing = (columns: readonly Column[], schema: z.ZodObject, headers: Spellings) => {
  const missing = Object.entries(schema.shape)
    .filter(([, value]) => !(value as z.ZodType).safeParse(undefined).success)
    .map(([field]) => field)
    .filter((field) => !columns.some((column) => column.field === field));
  const named = missing.map((field) => usualHeader(headers, field));
  if (named.length > 0) refuse(refusals.missingColumn({ columns: named.join('、') }));
};

const usualHeader = (headers: Spellings, field: string): string => headers[field]?.[0] ?? field;

// People add spaces, line breaks and a star for "required" to a header without meaning another column.
const comparable = (header: string) => header.normalize('NFKC').replace(/[\s*]/gu, '').toLowerCase();

type Texts = Record<string, string>;

const textsOf = (cells: Texts, columns: readonly Column[], halfWidth: readonly string[]): Texts => {
  const filled = columns.map(({ header, field }): [string, string] => {
    const text = cells[header] ?? '';
    return [field, halfWidth.includes(field) ? toHalfWidth(text) : text];
  });
  return Object.fromEntries(filled.filter(([, text]) => text !== ''));
};

const toHalfWidth = (text: string): string =>
  text
    .replace(/[！-～]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
    .trim();

type Issue = z.core.$ZodIssue;

const fieldOf = (issue: Issue): string | undefined =>
  issue.path[0] === undefined ? undefined : String(issue.path[0]);

const firstOfEachCell = (issues: readonly Issue[]): Issue[] =>
  issues.filter((issue, index) => issues.findIndex((other) => fieldOf(other) === fieldOf(issue)) === index);

const problemsOf = (line: number, issues: readonly Issue[], texts: Texts, columns: readonly Column[]) =>
  issues.map((issue): LineProblem => {
    const field = fieldOf(issue);
    const said = saidOf(issue, texts[field ?? ''] ?? '');
    const column = columns.find((one) => one.field === field)?.header ?? field;
    return column === undefined ? { line, ...said } : { line, column, ...said };
  });
