import { prepareDatabase } from '#database/prepare.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { type Db, openDatabase, openPool, type Pool } from '#platform/database/index.ts';
import { openDatabaseServer } from '#platform/postgres/index.ts';
import { namedInstallation } from '../named-installation.ts';
import { keepToDatabaseThere, keepToFolderThere, tellPlace } from './place.ts';

export type Say = (line: string) => void;
/** `db` works as the program does; `pool` is the owner's, for loading and copying whole tables. */
export type CommandLine = { db: Db; pool: Pool; url: string; clock: Clock; say: Say };

/** `alone` wants no running program on the data folder; `mayCreate` makes an installation where there is none. */
type Wishes = { alone?: boolean; mayCreate?: boolean };

/**
 * Does something with the installation's database, beside a running program or without one. Refused: a place without an
 * installation, for a backup of nothing looks like a good one.
 */
export const withDatabase = async (
  say: Say,
  work: (line: CommandLine) => Promise<void>,
  { alone = false, mayCreate = false }: Wishes = {},
): Promise<void> => {
  const installation = namedInstallation();
  if (!mayCreate) keepToFolderThere(installation);
  const server = await openDatabaseServer({ ...installation, say, lock: alone });
  const pool = openPool(server.ownerUrl, 2);
  const db = openDatabase(openPool(server.url, 4));
  try {
    if (!mayCreate) await keepToDatabaseThere(pool, installation);
    tellPlace(installation, say);
    await prepareDatabase(server, say);
    await work({ db, pool, url: server.url, clock: systemClock, say });
  } finally {
    await db.destroy();
    await pool.end();
    await server.stop();
  }
};
