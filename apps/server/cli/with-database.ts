import { prepareDatabase } from '#database/prepare.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { type Db, openDatabase, openPool, type Pool } from '#platform/database/index.ts';
import { defaultDataFolder, namedDatabase, openDatabaseServer } from '#platform/postgres/index.ts';

export type Say = (line: string) => void;
/** `db` works as the program does; `pool` is the owner's, for loading and copying whole tables. */
export type CommandLine = { db: Db; pool: Pool; url: string; clock: Clock; say: Say };

/** Does something with the installation's database, beside a running program or without one; `alone` wants none on the data folder. */
export const withDatabase = async (
  say: Say,
  work: (line: CommandLine) => Promise<void>,
  alone = false,
): Promise<void> => {
  const dataFolder = defaultDataFolder();
  process.env.WENMAI_DATA ??= dataFolder;
  const server = await openDatabaseServer({
    ...namedDatabase(),
    dataFolder,
    say,
    lock: alone,
  });
  const pool = openPool(server.ownerUrl, 2);
  const db = openDatabase(openPool(server.url, 4));
  try {
    await prepareDatabase(server, say);
    await work({ db, pool, url: server.url, clock: systemClock, say });
  } finally {
    await db.destroy();
    await pool.end();
    await server.stop();
  }
};
