import { migrate } from '#database/migrate.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { type Db, openDatabase, openPool, type Pool } from '#platform/database/index.ts';
import { defaultDataFolder, openDatabaseServer } from '#platform/postgres/index.ts';

export type Say = (line: string) => void;
export type CommandLine = { db: Db; pool: Pool; url: string; clock: Clock; say: Say };

/** Does something with the installation's database, beside a running program or without one. */
export const withDatabase = async (say: Say, work: (line: CommandLine) => Promise<void>): Promise<void> => {
  const databaseUrl = process.env.DATABASE_URL;
  const dataFolder = defaultDataFolder();
  process.env.WENMAI_DATA ??= dataFolder;
  const server = await openDatabaseServer({
    ...(databaseUrl ? { databaseUrl } : {}),
    dataFolder,
    say,
    lock: false,
  });
  const pool = openPool(server.url, 4);
  const db = openDatabase(pool);
  try {
    await migrate(server.url, say);
    await work({ db, pool, url: server.url, clock: systemClock, say });
  } finally {
    await db.destroy();
    await server.stop();
  }
};
