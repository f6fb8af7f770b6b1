import { OverLimit, oneAtATime, runInProcess } from '#platform/processes/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { ReadOptions, SpreadsheetFile } from './parse-table.ts';
import { refusals } from './refusals.ts';
import type { Table } from './table.ts';
import type { Answered, Asked } from './table-process.ts';

const apart = new URL('./table-process.ts', import.meta.url);
const limits = { seconds: 20, megabytes: 512 };
const inTurn = oneAtATime();

/**
 * Reads an XLSX workbook or a CSV file, told apart by content and not by name, into a table of trimmed text.
 * Blank lines are left out. Everything a person could not have meant is refused: files that are too large,
 * packed bombs, other kinds of file, broken encodings, headers that are missing or twice there, cells that
 * could run as formulas. It works in a process of its own, one file at a time, within 20 seconds and 512 MB.
 */
export const readTable = async (file: SpreadsheetFile, options: ReadOptions = {}): Promise<Table> => {
  const answer = await inTurn(() => askApart({ file, options }));
  return 'table' in answer ? answer.table : refuse(refusalOf(answer.refused));
};

const askApart = async (asked: Asked): Promise<Answered> => {
  try {
    return (await runInProcess(apart, asked, limits)) as Answered;
  } catch (error) {
    if (error instanceof OverLimit) refuse(refusals.tooHeavy());
    throw error;
  }
};

type Refused = Extract<Answered, { refused: unknown }>['refused'];

const refusalOf = ({ code, details }: Refused) => {
  const made = Object.values(refusals).find((refusal) => refusal.code === code);
  if (!made) throw new Error(`unknown refusal ${code}`);
  return made(details);
};
