import type { CellValue, WrittenColumn } from './compose-workbook.ts';
import { wouldExecute } from './formulas.ts';

/**
 * A CSV file in UTF-8 with byte order mark (without it Excel reads Chinese wrongly) and CRLF line ends.
 *
 * A CSV file has no cell types, so a text that could run as a formula, or that a spreadsheet program would
 * turn into a sum, gets an apostrophe before it (the advice of OWASP on CSV injection). `readTable` takes it
 * off again.
 */
export const writeCsv = ({ columns, rows }: Csv): Buffer =>
  Buffer.concat([writeCsvHead(columns), writeCsvLines({ columns, rows })]);

type Columns = readonly Pick<WrittenColumn, 'key' | 'header'>[];
type Csv = { columns: Columns; rows: readonly Readonly<Record<string, CellValue>>[] };

/** The beginning of a CSV file that is written piece by piece: the byte order mark and the headers. */
export const writeCsvHead = (columns: Columns): Buffer =>
  Buffer.from(`\ufeff${lineOf(columns.map(({ header }) => header))}`, 'utf8');

/** More lines of a CSV file, guarded as `writeCsv` guards them. */
export const writeCsvLines = ({ columns, rows }: Csv): Buffer =>
  Buffer.from(rows.map((row) => lineOf(columns.map(({ key }) => row[key]))).join(''), 'utf8');

const lineOf = (values: readonly CellValue[]) => `${values.map(cellOf).join(',')}\r\n`;

const cellOf = (value: CellValue): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = mustBeGuarded(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

// A plain number such as -3 is itself in every program; +86 23 6781 0000 would be added up.
const mustBeGuarded = (text: string) =>
  wouldExecute(text) || (/^[+\-＋－]/u.test(text) && !/^[+-]?\d{1,11}(\.\d+)?$/.test(text));
