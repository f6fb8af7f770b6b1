import { order } from '#modules/order.ts';
import { backUp, type Manifest } from '#platform/backup/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db, Pool } from '#platform/database/index.ts';
import { keepSetting } from '#platform/settings/index.ts';
import { storageFolder } from '#platform/storage/index.ts';

/** The schemas that are the program's own. */
export const schemas: readonly string[] = ['platform', ...order];

/** Where the last backup that was whole lies, as the installation remembers it. */
export type LastBackup = { takenAt: string; folder: string; encrypted: boolean };

export const lastBackupSetting = 'last-backup';

/** What a backup is taken of. */
export type Installed = { db: Db; pool: Pool; clock: Clock };

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
  const last: LastBackup = { takenAt: now.toISOString(), folder, encrypted: passphrase !== undefined };
  await keepSetting(db, lastBackupSetting, last);
  return manifest;
};
