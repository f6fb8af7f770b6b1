import { refuse } from '#platform/refusals/index.ts';
import { wouldExecute } from './formulas.ts';
import { refusals } from './refusals.ts';

/** A table as people know it: one header line, then lines of cells, all of them text. */
export type Table = { headers: string[]; rows: TableRow[] };

/** `line` is the number at the left edge in Excel: the header is line 1, the first data line 2. */
export type TableRow = { line: number; cells: Record<string, string> };

export type TableLimits = { maxRows: number };

/** What a reader found in one cell: text, or why the cell cannot be taken. */
export type RawCell = string | typeof numberTooLong;

/** A number of more than 15 digits: Excel has already replaced its last digits by zeros. */
export const numberTooLong = Symbol('a number that Excel has cut');

const maxColumns = 200;
const maxCellLength = 5_000;

// Line breaks and tabs may stand inside a cell; the other control characters only come from damage or
// attacks.
const controlCharacters = /[\p{Cc}--[\t\n\r]]/v;

/**
 * Builds a table from raw lines, the first being the header: trims cells, drops blank lines and
 * columns, and refuses whatever a later reader could misunderstand.
 */
export const tableOf = (lines: readonly (readonly RawCell[])[], { maxRows }: TableLimits): Table => {
  const columns = columnsOf(lines[0] ?? []);
  const positions = new Set(columns.map(({ position }) => position));
  const rows: TableRow[] = [];
  for (const [index, cells] of lines.entries()) {
    if (index === 0 || cells.every(isBlank)) continue;
    if (rows.length === maxRows) refuse(refusals.tooManyRows({ limit: maxRows }));
    const line = index + 1;
    const stray = cells.findIndex((cell, position) => !positions.has(position) && !isBlank(cell));
    if (stray >= 0) refuse(refusals.missingHeader({ line, column: columnLetters(stray) }));
    rows.push({ line, cells: cellsOf(line, cells, columns) });
  }
  return { headers: columns.map(({ header }) => header), rows };
};

type Column = { header: string; position: number };

const isBlank = (cell: RawCell) => cell !== numberTooLong && cell.trim() === '';

const columnsOf = (cells: readonly RawCell[]): Column[] => {
  const columns = cells.flatMap((cell, position): { cell: RawCell; position: number }[] =>
    isBlank(cell) ? [] : [{ cell, position }],
  );
  if (columns.length === 0) refuse(refusals.empty());
  if (columns.length > maxColumns)
    refuse(refusals.tooManyColumns({ count: columns.length, limit: maxColumns }));
  const named = columns.map(({ cell, position }) => ({ header: headerText(cell, position), position }));
  const headers = named.map(({ header }) => header);
  const repeated = headers.find((header, index) => headers.indexOf(header) < index);
  if (repeated !== undefined) refuse(refusals.duplicateHeader({ column: repeated }));
  return named;
};

const headerText = (cell: RawCell, position: number) =>
  acceptedText(cell, 1, columnLetters(position)).replace(/\s+/gu, ' ');

const cellsOf = (line: number, cells: readonly RawCell[], columns: readonly Column[]) =>
  Object.fromEntries(
    columns.map(({ header, position }) => [header, acceptedText(cells[position] ?? '', line, header)]),
  );

const acceptedText = (cell: RawCell, line: number, column: string): string => {
  if (cell === numberTooLong) return refuse(refusals.numberTooLong({ line, column }));
  const text = withoutGuard(cell.trim());
  if (text.length > maxCellLength) refuse(refusals.cellTooLong({ line, column, limit: maxCellLength }));
  if (controlCharacters.test(text) || !text.isWellFormed())
    refuse(refusals.controlCharacter({ line, column }));
  if (wouldExecute(text)) refuse(refusals.formula({ line, column }));
  return text;
};

// Our own CSV files put an apostrophe before a text that could run; it is taken off again here.
const withoutGuard = (text: string) => (/^'[=+\-@＝＋－＠]/u.test(text) ? text.slice(1) : text);

/** The letters above a column in Excel: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
