import type { IsoDate } from '#platform/dates/index.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import { type CellValue, type WrittenColumn, writeWorkbook } from '#platform/spreadsheets/index.ts';
import type { Sentence } from '../rules/standard.ts';
import type { JudgedLevel } from '../rules/vocabulary.ts';
import { levelWords } from '../rules/words.ts';

/** The language of an exported table. */
export type Language = 'zh' | 'en';
type Sheet = {
  name: Sentence;
  on: IsoDate;
  columns: readonly (Omit<WrittenColumn, 'header'> & { header: Sentence })[];
  rows: readonly Record<string, CellValue>[];
  notes: readonly Sentence[];
};

/** The most rows of one exported table; a longer one is cut, and says so on its second sheet. */
export const mostRows = 20_000;

const wasCut: Sentence = {
  zh: `只导出前 ${mostRows} 行，请缩小范围后再导出其余部分。`,
  en: `Only the first ${mostRows} rows are here; narrow the selection to get the others.`,
};

/** An exported table: its rows, and on a second sheet what has to be known of them. */
export const workbook = async (
  language: Language,
  { name, on, columns, rows, notes }: Sheet,
): Promise<FileAnswer> => ({
  name: `${name[language]} ${on}.xlsx`,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes: await writeWorkbook({
    sheetName: name[language],
    columns: columns.map((column) => ({ ...column, header: column.header[language] })),
    rows: rows.slice(0, mostRows),
    notes: [...(rows.length > mostRows ? [wasCut] : []), ...notes].map((note) => note[language]),
  }),
});

/** The columns that say which unit a row is about. */
export const unitColumns = [
  { key: 'code', header: { zh: '单位代码', en: 'Code' }, width: 16 },
  { key: 'name', header: { zh: '单位', en: 'Unit' }, width: 20 },
  { key: 'parentName', header: { zh: '上级', en: 'Beneath' }, width: 16 },
  { key: 'level', header: { zh: '层级', en: 'Level' } },
];

type Unit = { code: string; name: string; parentName: string | null; level: JudgedLevel };
export const unitCells = ({ code, name, parentName, level }: Unit, language: Language) => ({
  code,
  name,
  parentName,
  level: levelWords[level][language],
});
