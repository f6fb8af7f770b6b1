import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#platform/refusals/index.ts';
import { parseTable, type ReadOptions, type SpreadsheetFile } from './parse-table.ts';
import type { Table } from './table.ts';

export type Asked = { file: SpreadsheetFile; options: ReadOptions };
export type Answered = { table: Table } | { refused: { code: string; details: Refusal['details'] } };

const { file, options } = workerData as Asked;

// Errors lose their class on the way between threads, so a refusal travels as its code and details.
const answered = parseTable({ name: file.name, bytes: Buffer.from(file.bytes) }, options).then(
  (table): Answered => ({ table }),
  (error: unknown): Answered => {
    if (error instanceof Refusal) return { refused: { code: error.code, details: error.details } };
    throw error;
  },
);

parentPort?.postMessage(await answered);
