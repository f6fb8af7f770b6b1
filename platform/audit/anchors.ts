import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf, type IsoDate } from '#platform/dates/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { keepSetting } from '#platform/settings/index.ts';
import { refusals } from './refusals.ts';

/** How far the chain had come on a day: so many entries, the last of them, and its seal in hexadecimal. */
export type Anchor = { day: IsoDate; at: string; count: number; lastId: number; seal: string };

export const lastAnchorSetting = 'audit-last-anchor';

/** Where anchors are written: WENMAI_ANCHORS, best a place that the keepers of the database cannot write to. */
export const anchorsFile = (): string =>
  join(process.env.WENMAI_ANCHORS ?? join(process.env.WENMAI_DATA ?? '.', 'audit'), 'anchors.jsonl');

const headOf = async (db: Db) => {
  const { rows } = await sql<{ count: number; lastId: number; seal: string }>`
    select number as count, entry_id as last_id, encode(seal, 'hex') as seal
    from platform.audit_seal order by number desc limit 1`.execute(db);
  return rows[0];
};

const append = async (file: string, line: string) => {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.write(line);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Appends to the file how far the chain has come, safely on disk before this ends; nothing when nothing is sealed yet. */
export const anchor = async (db: Db, now: Date, file = anchorsFile()): Promise<Anchor | undefined> => {
  const head = await headOf(db);
  if (!head) return undefined;
  const made = { day: dayOf(now, districtTimeZone), at: now.toISOString(), ...head };
  await append(file, `${JSON.stringify(made)}\n`);
  await keepSetting(db, lastAnchorSetting, made);
  return made;
};

const readLine = (text: string, line: number, file: string): Anchor => {
  try {
    const { day, at, count, lastId, seal } = JSON.parse(text);
    if (Number.isInteger(count) && Number.isInteger(lastId) && /^[0-9a-f]{64}$/.test(seal))
      return { day, at, count, lastId, seal };
  } catch {
    // told below
  }
  return refuse(refusals.anchorsUnreadable({ line, file }));
};

/** The anchors of a file; of the usual one none when there is no file yet. */
export const readAnchors = async (given?: string): Promise<Anchor[]> => {
  const file = given ?? anchorsFile();
  const text = await readFile(file, 'utf8').catch((trouble: NodeJS.ErrnoException) => {
    if (trouble.code !== 'ENOENT') throw trouble;
    return given === undefined ? '' : refuse(refusals.anchorsMissing({ file }));
  });
  return text
    .split('\n')
    .map((line, at) => ({ line, at: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => readLine(line, at, file));
};
