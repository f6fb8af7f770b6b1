import { readSheet } from 'read-excel-file/node';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';
import { checkSheetXml } from './sheet-guard.ts';
import { numberTooLong, type RawCell } from './table.ts';
import { listZip, packStored, unpack, type ZipLimits } from './zip.ts';

type Digits = { digits: string };
type WorkbookCell = string | Digits | boolean | Date | null;

/**
 * The cells of one sheet of an XLSX workbook as text, the first sheet unless one is named: dates as
 * YYYY-MM-DD, numbers without exponent, formulas as their saved result. Bombs, damage and passwords are
 * refused.
 */
export const readWorkbook = async (
  bytes: Buffer,
  { sheet, ...limits }: ZipLimits & { sheet?: string | undefined },
): Promise<RawCell[][]> => {
  const checked = await checkedCopy(bytes, limits);
  const rows = await readCells(checked, sheet);
  return rows.map((row) => row.map(textOf));
};

// The parser reads the archive front to back and trusts what it meets there, not the table of contents that
// the limits were checked on. So it gets a copy that holds exactly what was checked.
const checkedCopy = async (bytes: Buffer, limits: ZipLimits): Promise<Buffer> => {
  const parts = new Map<string, Buffer>();
  for (const part of listZip(bytes, limits)) {
    if (!/\.(xml|rels)$/.test(part.path)) continue;
    const content = await unpack(bytes, part);
    if (content.includes('sheetData')) checkSheetXml(content.toString('utf8'));
    parts.set(part.path, content);
  }
  return packStored(parts);
};

const readCells = async (checked: Buffer, sheet: string | undefined): Promise<WorkbookCell[][]> => {
  try {
    // Digits are kept as written and wrapped, so that the number 1 stays distinct from the text "1".
    const rows = await readSheet(checked, sheet ?? 1, { parseNumber: (digits): Digits => ({ digits }) });
    return rows as WorkbookCell[][];
  } catch (error) {
    const missing = sheet !== undefined && error instanceof Error && error.name === 'SheetNotFoundError';
    return refuse(missing ? refusals.sheetNotFound({ sheet }) : refusals.brokenWorkbook());
  }
};

const textOf = (cell: WorkbookCell): RawCell => {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'object') return numberText(cell.digits);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
};

const second = 1_000;
const dayZero = Date.UTC(1899, 11, 30);
const firstDay = Date.UTC(1900, 0, 1);

// Excel stores a time of day or a duration as a part of a day after its day zero.
const dateText = (moment: Date): string => {
  const rounded = Math.round(moment.getTime() / second) * second;
  if (rounded < firstDay) return clockText((rounded - dayZero) / second);
  const day = new Date(rounded).toISOString().slice(0, 10);
  const seconds = (rounded - Date.parse(day)) / second;
  return seconds === 0 ? day : `${day} ${clockText(seconds)}`;
};

const clockText = (seconds: number): string => {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  if (seconds % 60 !== 0) parts.push(seconds % 60);
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
};

const plainNumber = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
const firstUnsafe = 1e15; // Excel keeps 15 digits

const numberText = (digits: string): RawCell => {
  const number = Number(digits);
  if (!Number.isFinite(number)) return refuse(refusals.brokenWorkbook());
  return Math.abs(number) >= firstUnsafe ? numberTooLong : plainNumber.format(number);
};
