import { storageInUse } from '#platform/storage/in-use.ts';
import { storageFolder } from '#platform/storage/index.ts';
import { isUntouchedSince, listUntouchedSince } from '#platform/storage/list-keys.ts';
import type { Work } from '#platform/work/index.ts';
import { findUnused, holdOffUploads } from '../store.ts';

const orphanAfterMs = 24 * 3_600_000;
const keysAtOnce = 500;

const findOrphans = async (work: Work, before: Date): Promise<string[]> => {
  const orphans: string[] = [];
  let keys: string[] = [];
  const look = async () => {
    orphans.push(...(await findUnused(work, keys)));
    keys = [];
  };
  for await (const key of listUntouchedSince(storageFolder(), before)) {
    keys.push(key);
    if (keys.length === keysAtOnce) await look();
  }
  await look();
  return orphans;
};

/**
 * Removes bytes that no file has, left behind by uploads that failed, a day after they were put; answers how many.
 * Uploads wait only when there is something to remove, and what was put again meanwhile stays.
 */
export const sweepOrphans = async (work: Work): Promise<number> => {
  const before = new Date(work.now.getTime() - orphanAfterMs);
  const suspects = await findOrphans(work, before);
  if (suspects.length === 0) return 0;

  await holdOffUploads(work);
  const storage = await storageInUse();
  let removed = 0;
  for (const key of await findUnused(work, suspects)) {
    if (!(await isUntouchedSince(storageFolder(), key, before))) continue;
    await storage.remove(key);
    removed += 1;
  }
  return removed;
};
