import { CsvError, parse } from 'csv-parse/sync';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';
import { decodeText } from './text-encoding.ts';

const mostLines = 1_048_576; // what Excel itself can hold, blank lines included

/**
 * The cells of a CSV file, one list per line, blank lines included so that positions stay those seen in
 * Excel. Encoding and separator (comma, semicolon or tab) are found out; quotes used wrongly are refused.
 */
export const readCsv = (bytes: Buffer): string[][] => {
  const text = decodeText(bytes);
  const options = { delimiter: separatorOf(text), relax_column_count: true, to: mostLines + 1 };
  try {
    const lines = parse(text, options);
    return lines.length > mostLines ? refuse(refusals.tooManyRows({ limit: mostLines })) : lines;
  } catch (error) {
    if (error instanceof CsvError) refuse(refusals.brokenQuotes({ line: Number(error.lines ?? 1) }));
    throw error;
  }
};

/** The separator that stands most often in the header line, outside quotes. */
const separatorOf = (text: string): string => {
  const header = firstLineWithText(text).replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((separator) => ({
    separator,
    count: header.split(separator).length - 1,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
};

const firstLineWithText = (text: string): string => /^.*\S.*$/m.exec(text)?.[0] ?? '';
