import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { order } from '#modules/order.ts';
import { backUp, type Manifest } from '#platform/backup/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db, Pool } from '#platform/database/index.ts';
import { keepSetting } from '#platform/settings/index.ts';
import { storageFolder } from '#platform/storage/index.ts';

/** The schemas that are the program's own. */
export const schemas: readonly string[] = ['platform', ...order];

/** Where the last backup that was whole lies, as the installation remembers it. */
export type LastBackup = { takenAt: string; folder: string };

export const lastBackupSetting = 'last-backup';

type Installed = { db: Db; pool: Pool; clock: Clock };

/** Makes a backup and remembers its date as the last good one. */
export const takeBackup = async (
  { db, pool, clock }: Installed,
  folder: string,
  passphrase?: string,
): Promise<Manifest> => {
  const now = clock.now();
  const manifest = await backUp({
    pool,
    schemas,
    storageFolder: storageFolder(),
    folder,
    passphrase,
    now,
  });
  await keepSetting(db, lastBackupSetting, { takenAt: now.toISOString(), folder } satisfies LastBackup);
  return manifest;
};

const nightlyName = /^nightly-\d{4}-\d{2}-\d{2}$/;

/** The nightly backup into the folder that WENMAI_BACKUPS names; of earlier nights as many stay as WENMAI_BACKUPS_KEPT says (7). */
export const takeNightlyBackup = async (installed: Installed): Promise<void> => {
  const { WENMAI_BACKUPS: root, WENMAI_BACKUPS_KEPT: kept = '7' } = process.env;
  if (!root) return;
  const name = `nightly-${installed.clock.now().toISOString().slice(0, 10)}`;
  await rm(join(root, name), { recursive: true, force: true });
  await takeBackup(installed, join(root, name));
  const nights = (await readdir(root)).filter((entry) => nightlyName.test(entry)).sort();
  for (const old of nights.slice(0, -Math.max(1, Number(kept) || 7)))
    await rm(join(root, old), { recursive: true, force: true });
};
