import { oneAtATime, runInProcess } from '#platform/processes/index.ts';
import type { Workbook } from './compose-workbook.ts';

const apart = new URL('./workbook-process.ts', import.meta.url);
const limits = { seconds: 120, megabytes: 512 };
const inTurn = oneAtATime();

/**
 * An XLSX workbook of one table, its header in bold and held in place while scrolling.
 * It is built in a process of its own, one at a time, because a large table would hold up every request.
 *
 * No cell can run as a formula: every text, whatever it begins with, is stored as a string cell and formatted
 * as Text (@). The string type keeps a program from evaluating it on opening; the Text format keeps it text
 * when a person edits the cell and confirms. Nothing is put before the text, so it reads back as it was
 * written.
 */
export const writeWorkbook = async (workbook: Workbook): Promise<Buffer> => {
  const bytes = (await inTurn(() => runInProcess(apart, workbook, limits))) as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};
