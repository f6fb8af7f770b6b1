import { join } from 'node:path';
import { prepareDatabase } from '#database/prepare.ts';
import { rowsOf, verify } from '#platform/backup/index.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { openDatabaseServer } from '#platform/postgres/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { takeBackup } from '../../backups.ts';
import { namedInstallation } from '../../named-installation.ts';
import { keepToFolderThere, tellPlace } from '../place.ts';
import type { Said } from '../read-words.ts';
import { refusals } from '../refusals.ts';
import type { Say } from '../with-database.ts';
import { type Ends, restoreInto } from './restore.ts';

/**
 * Takes every row from one database to another that holds no organisation, by way of a backup in `folder` that is read
 * once more before anything is written; answers how many rows went. The database that was left stays as it is.
 */
export const moveRows = async (
  from: Ends,
  to: Ends,
  folder: string,
  clock: Clock,
  say: Say,
): Promise<number> => {
  const [pool, db] = [openPool(from.ownerUrl, 2), openDatabase(openPool(from.url, 2))];
  try {
    const manifest = await takeBackup({ db, pool, clock }, folder);
    await restoreInto(to, await verify(folder), { action: 'command.move', clock, say });
    return rowsOf(manifest);
  } finally {
    await db.destroy();
    await pool.end();
  }
};

const nameOf = (now: Date) => `before-move-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`;

/**
 * `move`: from the built-in database of the data folder to the external one that DATABASE_URL names. The program must not
 * run meanwhile, or what it wrote would stay behind: it is refused as a second copy. Photos, documents and keys stay
 * where they are.
 */
export const move = async (_: Said, say: Say): Promise<void> => {
  const installation = namedInstallation();
  if (!installation.databaseUrl) return refuse(refusals.nowhereToMove());
  const { dataFolder } = installation;
  keepToFolderThere({ dataFolder });
  const to = await openDatabaseServer({ ...installation, say });
  const from = await openDatabaseServer({ dataFolder, say });
  try {
    tellPlace(installation, say);
    await prepareDatabase(from, say);
    const folder = join(dataFolder, 'backups', nameOf(systemClock.now()));
    const rows = await moveRows(from, to, folder, systemClock, say);
    say(`✓ 已迁移 ${rows.toLocaleString('en')} 行，今后启动请保留 DATABASE_URL 设置`);
    say(`  ${rows.toLocaleString('en')} rows moved; keep DATABASE_URL set for every start from now on`);
    say(`  迁移前的备份 · the backup made on the way: ${folder}`);
  } finally {
    await from.stop();
  }
};
