import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

const most = { rows: 1_048_576, columns: 16_384, area: 10_000_000 };

// Rows and cells carry their position in an attribute r, perhaps prefixed; xmlns:r only declares a namespace.
const positions = /(?<![\w.-]|xmlns:)r\s*=\s*(["'])(.*?)\1/gs;
const errorCell = /<(?:\w+:)?c\s(?=[^<>]*\bt\s*=\s*["']e["'])[^<>]*>/;
const cellEnd = /<\/(?:\w+:)?c>/;
const cellStart = /<(?:\w+:)?c\s[^<>]*>/g;
const formula = /<(?:\w+:)?f\b/;
const someValue = /<(?:\w+:)?v[^<>]*>[^<]/;
const blankText = /^<[^<>]*\st\s*=\s*["']str["'].*<(?:\w+:)?v\b/s;

/**
 * Looks at the XML of a worksheet before it is parsed. The parser fills every gap up to the last row and
 * column it meets, so that a few bytes could cost gigabytes: such sheets are refused. It also reads formula
 * errors and formulas without a saved result as blank cells: these are refused, naming the cell.
 */
export const checkSheetXml = (xml: string): void => {
  checkExtent(xml);
  const failed = errorCell.exec(xml)?.[0];
  if (failed) refuse(refusals.errorValue({ cell: cellIn(failed) }));
  const unsolved = formulaCells(xml).find((cell) => !someValue.test(cell) && !blankText.test(cell));
  if (unsolved) refuse(refusals.formulaWithoutValue({ cell: cellIn(unsolved) }));
};

// One expression for a whole cell would take quadratic time on a sheet made for that purpose.
const formulaCells = (xml: string): string[] =>
  xml
    .split(cellEnd)
    .filter((piece) => formula.test(piece))
    .map((piece) => piece.slice([...piece.matchAll(cellStart)].at(-1)?.index ?? 0));

const checkExtent = (xml: string) => {
  let [rows, columns] = [1, 1];
  for (const match of xml.matchAll(positions)) {
    const position = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(match[2] ?? '');
    if (!position) return refuse(refusals.brokenWorkbook());
    rows = Math.max(rows, Number(position[2]));
    columns = Math.max(columns, columnNumber(position[1] ?? ''));
  }
  const fits = rows <= most.rows && columns <= most.columns && rows * columns <= most.area;
  if (!fits) refuse(refusals.sheetTooWide({ rows, columns }));
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const cellIn = (tag: string): string => /\sr\s*=\s*["'](.*?)["']/.exec(tag)?.[1] ?? '';
