import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { Work } from '#platform/work/index.ts';
import type { FileKind } from './rules.ts';

export type NewFile = {
  id: string;
  organisationId: string;
  kind: FileKind;
  name: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  storageKey: string;
  thumbnailKey: string | null;
};

export const insertFile = async (work: Work, file: NewFile): Promise<void> => {
  await work.db
    .insertInto('files.file')
    .values({ ...file, uploadedBy: work.actor.id, uploadedAt: work.now })
    .execute();
};

const name = sql.lit('files.storage');

/** Keeps the sweep away until this transaction ends: bytes put now have a row by then, or are orphans for good. */
export const holdOffSweep = (work: Work) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`.execute(work.db);

/** Waits for uploads in hand, and keeps new ones waiting until this transaction ends. */
export const holdOffUploads = (work: Work) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(work.db);

const isUsed = (key: RawBuilder<unknown>) => sql`(
  exists (select from files.file where storage_key = ${key}) or exists (select from files.file where thumbnail_key = ${key}))`;

/** Those of the keys that no file has, neither as itself nor as its thumbnail. */
export const findUnused = async (work: Work, keys: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${[...keys]}::text[]) key where not ${isUsed(sql`key`)}`.execute(work.db);
  return rows.map(({ key }) => key);
};

/** The keys of all bytes that some file has, thumbnails among them. */
export const findStoredKeys = async (db: Db): Promise<string[]> => {
  const files = await db.selectFrom('files.file').select(['storageKey', 'thumbnailKey']).execute();
  return [
    ...new Set(files.flatMap(({ storageKey, thumbnailKey }) => [storageKey, thumbnailKey ?? storageKey])),
  ];
};
