import { answerOnce } from '#platform/processes/answer-once.ts';
import { Refusal } from '#platform/refusals/index.ts';
import { parseTable, type ReadOptions, type SpreadsheetFile } from './parse-table.ts';
import type { Table } from './table.ts';

export type Asked = { file: SpreadsheetFile; options: ReadOptions };
export type Answered = { table: Table } | { refused: { code: string; details: Refusal['details'] } };

// Errors lose their class on the way between processes, so a refusal travels as its code and details.
answerOnce(async ({ file, options }: Asked): Promise<Answered> => {
  try {
    return { table: await parseTable(file, options) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, details: error.details } };
    throw error;
  }
});
