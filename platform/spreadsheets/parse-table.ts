import { refuse } from '#platform/refusals/index.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { refusals } from './refusals.ts';
import { type Table, tableOf } from './table.ts';
import { listZip, type ZipLimits } from './zip.ts';

export type SpreadsheetFile = { name: string; bytes: Buffer };

export type ReadOptions = Partial<ZipLimits> & {
  /** The name of the sheet; the first sheet unless given. CSV files have none. */
  sheet?: string;
  /** Data lines that hold anything. */
  maxRows?: number;
  maxBytes?: number;
};

const megabyte = 2 ** 20;

/** The table in a file, or a refusal. Hostile files can cost minutes: `readTable` runs this in a process of its own. */
export const parseTable = async (
  { name, bytes }: SpreadsheetFile,
  {
    sheet,
    maxRows = 20_000,
    maxBytes = 10 * megabyte,
    maxParts = 2_000,
    maxUnpackedBytes = 64 * megabyte,
  }: ReadOptions = {},
): Promise<Table> => {
  if (bytes.length === 0) refuse(refusals.empty());
  if (bytes.length > maxBytes) refuse(refusals.tooLarge({ limit: maxBytes }));
  const limits = { maxParts, maxUnpackedBytes };
  const isWorkbook = kindOf(name, bytes, limits) === 'workbook';
  const lines = isWorkbook ? await readWorkbook(bytes, { ...limits, sheet }) : readCsv(bytes);
  return tableOf(lines, { maxRows });
};

const kindOf = (name: string, bytes: Buffer, limits: ZipLimits): 'workbook' | 'text' => {
  if (startsWith(bytes, 'd0cf11e0'))
    refuse(isEncrypted(bytes) ? refusals.encrypted() : refusals.oldWorkbook());
  const isZip = startsWith(bytes, '504b0304');
  if (isZip && listZip(bytes, limits).some((part) => part.path === 'xl/workbook.xml')) return 'workbook';
  return !isZip && isText(bytes) ? 'text' : refuse(refusals.notATable({ name }));
};

const startsWith = (bytes: Buffer, hex: string) => bytes.toString('hex', 0, hex.length / 2) === hex;

// A workbook with a password is kept inside the container of the old format, as a stream of this name.
const isEncrypted = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));

const isText = (bytes: Buffer): boolean => {
  if (startsWith(bytes, 'fffe') || startsWith(bytes, 'feff')) return true;
  const markup = /^(\ufeff)?\s*<(!doctype|html|\?xml|table)/i.test(bytes.toString('utf8', 0, 200));
  return !markup && !bytes.includes(0) && !startsWith(bytes, '25504446');
};
