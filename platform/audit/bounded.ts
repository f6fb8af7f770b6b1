import type { Db } from '#platform/database/index.ts';
import { keepTrace, type Trace } from './index.ts';

/** So many entries a minute one source may cause, and all of them together: about 90 MB a day at the most. */
const mostOfOne = 10;
const mostInAll = 60;

/** Whatever was not written down one by one, said with the next entry that is. */
const saidWith = (leftOut: number) =>
  leftOut === 0 ? [] : [{ subject: 'left-out', subjectId: '', after: { entries: leftOut } }];

/**
 * Keeps the traces of what a stranger or a broken program may try without end, each copy of the program by its own count:
 * the first of a minute one by one, the rest as a number with the next one, so that no flood fills the disk. `source` is
 * whose tries are counted together, such as an address.
 */
export const boundTraces = (db: Db) => {
  let [minute, inAll, leftOut] = [0, 0, 0];
  const ofOne = new Map<string, number>();

  const beginMinute = (at: Date) => {
    const now = Math.floor(at.getTime() / 60_000);
    if (now === minute) return;
    [minute, inAll] = [now, 0];
    ofOne.clear();
  };
  return async (source: string, trace: Trace, at: Date): Promise<void> => {
    beginMinute(at);
    const before = ofOne.get(source) ?? 0;
    if (before >= mostOfOne || inAll >= mostInAll) {
      leftOut += 1;
      return;
    }
    ofOne.set(source, before + 1);
    inAll += 1;
    const changes = [...(trace.changes ?? []), ...saidWith(leftOut)];
    leftOut = 0;
    await keepTrace(db, { ...trace, changes }, at);
  };
};

export type BoundTraces = ReturnType<typeof boundTraces>;
