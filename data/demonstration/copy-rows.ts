import { Readable } from 'node:stream';
import type postgres from 'postgres';
import { copyIn } from '#platform/database/copy.ts';
import { type Cell, type Sink, type TableName, tables } from './tables.ts';

const names = Object.keys(tables) as TableName[];

const cellText = (cell: Cell): string => {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return cell.replace(/[\\\t\n\r]/g, ' ');
  return String(cell);
};

const chunksOf = function* (lines: readonly string[]) {
  for (let at = 0; at < lines.length; at += 2000) yield `${lines.slice(at, at + 2000).join('\n')}\n`;
};

/** Rows on their way into the database by COPY: put as many as you like, then flush; `count` says how many went in. */
export const copyRows = (within: postgres.TransactionSql) => {
  const waiting = new Map<TableName, string[]>(names.map((name) => [name, []]));
  let [count, flushed] = [0, 0];

  const put: Sink = (table, row) => {
    waiting.get(table)?.push(row.map(cellText).join('\t'));
    count += 1;
  };

  const copyTable = (name: TableName, lines: readonly string[]) =>
    copyIn(within, `${name} (${tables[name].join(', ')})`, Readable.from(chunksOf(lines)));

  const flush = async () => {
    flushed = count;
    for (const name of names) {
      const lines = waiting.get(name) ?? [];
      if (lines.length === 0) continue;
      await copyTable(name, lines);
      waiting.set(name, []);
    }
  };
  /** Each COPY costs a wait of its own, so rows go in by the ten thousand. */
  const flushWhenMany = async () => {
    if (count - flushed > 80_000) await flush();
  };
  return { put, flush, flushWhenMany, count: () => count };
};
