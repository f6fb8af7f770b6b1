export type { LineProblem } from './cell-problems.ts';
export { choiceCell, dateCell, numberCell, yesNoCell } from './cells.ts';
export type { CellValue, Workbook, WrittenColumn } from './compose-workbook.ts';
export type { ReadOptions, SpreadsheetFile } from './parse-table.ts';
export { type LineOptions, type ReadLines, readLines } from './read-lines.ts';
export { readTable } from './read-table.ts';
export type { Table, TableRow } from './table.ts';
export { writeCsv, writeCsvHead, writeCsvLines } from './write-csv.ts';
export { writeWorkbook } from './write-workbook.ts';
