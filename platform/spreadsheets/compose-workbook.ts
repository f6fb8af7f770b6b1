import write, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { isIsoDate } from '#platform/dates/index.ts';

export type CellValue = string | number | null | undefined;

export type WrittenColumn = {
  key: string;
  header: string;
  /** In characters; wide enough for the header unless given. */
  width?: number;
  /**
   * Unless given, numbers are written as numbers and all else as text. Dates are YYYY-MM-DD strings.
   * A value that is not of its kind is written as text.
   */
  kind?: 'text' | 'number' | 'date';
};

export type Workbook = {
  /** Stands above the header, so a workbook with a title is for reading, not for importing again. */
  title?: string;
  sheetName: string;
  columns: readonly WrittenColumn[];
  rows: readonly Readonly<Record<string, CellValue>>[];
  /** Sentences for a second sheet: how to fill in, where the numbers come from. */
  notes?: readonly string[];
};

/** Builds the bytes of a workbook, which can take seconds: `writeWorkbook` runs it in a process of its own. */
export const composeWorkbook = ({
  title,
  sheetName,
  columns,
  rows,
  notes = [],
}: Workbook): Promise<Buffer> => {
  const above = title === undefined ? [] : [titleRow(title, columns.length)];
  const table: Sheet<Buffer> = {
    sheet: allowedSheetName(sheetName),
    data: [
      ...above,
      columns.map(headerCell),
      ...rows.map((row) => columns.map((column) => cellOf(column, row))),
    ],
    columns: columns.map(({ header, width }) => ({ width: width ?? widthOf(header) })),
    stickyRowsCount: above.length + 1,
  };
  const sheets = notes.length === 0 ? [table] : [table, notesSheet(notes, table.sheet)];
  return write(sheets).toBuffer();
};

const titleRow = (title: string, columnSpan: number): Row => [
  { ...textCell(title), fontWeight: 'bold', fontSize: 14, align: 'center', columnSpan },
  ...Array.from({ length: columnSpan - 1 }, () => null),
];

const headerCell = ({ header }: WrittenColumn): Cell => ({
  ...textCell(header),
  fontWeight: 'bold',
  backgroundColor: '#eef2f0',
});

const cellOf = ({ key, kind }: WrittenColumn, row: Readonly<Record<string, CellValue>>): Cell => {
  const value = row[key];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' && kind !== 'text' && Number.isFinite(value)) return { value, type: Number };
  if (kind === 'date' && typeof value === 'string') return dateCell(value);
  return textCell(String(value));
};

const firstDateOfExcel = '1900-03-01'; // before it, Excel counts a 29 February that never was

const dateCell = (date: string) =>
  isIsoDate(date) && date >= firstDateOfExcel
    ? { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : textCell(date);

const longestText = 32_767; // characters in a cell of Excel; what is longer is cut

const textCell = (text: string) => ({
  value: storable(text.slice(0, longestText)),
  type: String,
  format: '@',
});

// _x0041_ in a workbook means the letter A, so the underscore of such a text is written by its own code. And
// the writing library mistakes words like "constructor" for something it has met before: a blank after them
// prevents it.
const storable = (text: string): string => {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return escaped in Object.prototype ? `${escaped} ` : escaped;
};

const notesSheet = (notes: readonly string[], tableName: string | undefined): Sheet<Buffer> => ({
  sheet: tableName === '说明' ? '说明 2' : '说明',
  data: notes.map((note) => [{ ...textCell(note), wrap: true }]),
  columns: [{ width: 100 }],
});

/**
 * A sheet name that Excel takes: at most 31 characters, none of [ ] : * ? / \ and no apostrophe at either
 * end.
 */
const allowedSheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim() || 'Sheet1';

// Chinese characters take about two of the narrow ones by which Excel measures.
const widthOf = (header: string): number =>
  Math.min(
    60,
    Math.max(
      10,
      [...header].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 2),
    ),
  );
