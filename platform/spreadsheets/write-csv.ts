import type { CellValue, WrittenColumn } from './compose-workbook.ts';
import { wouldExecute } from './formulas.ts';

/**
 * A CSV file in UTF-8 with byte order mark (without it Excel reads Chinese wrongly) and CRLF line ends.
 *
 * A CSV file has no cell types, so a text that could run as a formula, or that a spreadsheet program would
 * turn into a sum, gets an apostrophe before it (the advice of OWASP on CSV injection). `readTable` takes it
 * off again.
 */
export const writeCsv = ({
  columns,
  rows,
}: {
  columns: readonly Pick<WrittenColumn, 'key' | 'header'>[];
  rows: readonly Readonly<Record<string, CellValue>>[];
}): Buffer => {
  const lines = [
    columns.map(({ header }) => cellOf(header)),
    ...rows.map((row) => columns.map(({ key }) => cellOf(row[key]))),
  ];
  return Buffer.from(`\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`, 'utf8');
};

const cellOf = (value: CellValue): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = mustBeGuarded(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

// A plain number such as -3 is itself in every program; +86 23 6781 0000 would be added up.
const mustBeGuarded = (text: string) =>
  wouldExecute(text) || (/^[+\-＋－]/u.test(text) && !/^[+-]?\d{1,11}(\.\d+)?$/.test(text));
