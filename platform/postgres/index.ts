import { openEmbedded } from './embedded.ts';
import { checkExternal } from './external.ts';
import type { StartFailure } from './start-failure.ts';

export { programRole } from './cluster.ts';
export { defaultDataFolder } from './data-folder.ts';
export { createDatabase, dropDatabase, ensureRole, urlAs, urlOfDatabase } from './databases.ts';
export { refuseTakenPort } from './ports.ts';
export { StartFailure } from './start-failure.ts';

/** The database the program runs on: its own, or one that somebody else keeps. */
export type DatabaseServer = {
  /** As whom the program works. */
  url: string;
  /** As whom the tables are made; with an external database perhaps the same. */
  ownerUrl: string;
  kind: 'embedded' | 'external';
  /** Leaves the database; the embedded server is stopped in order when nobody else uses it. */
  stop(): Promise<void>;
};

export type DatabaseServerOptions = {
  /** An external PostgreSQL; without it the embedded one is used. */
  databaseUrl?: string;
  /** Its owner, for migrations and restoring, when the program itself is not to own the tables. */
  ownerUrl?: string;
  dataFolder: string;
  /** Receives progress, one line in both languages each. */
  say: (line: string) => void;
  /** False for a command that may run beside the program on the same data folder. */
  lock?: boolean;
  /** Called when the embedded database died and stays down; by default it is said and the program asked to end. */
  onLost?: (failure: StartFailure) => void;
};

/**
 * Starts (or finds) the database the program runs on, and keeps the embedded one running. Refuses with a
 * `StartFailure`: a second copy on the data folder, a full disk, missing permission, an unfit DATABASE_URL.
 */
export const openDatabaseServer = async (options: DatabaseServerOptions): Promise<DatabaseServer> => {
  const { databaseUrl, dataFolder, say, lock = true } = options;
  if (databaseUrl) return openExternal(databaseUrl, options.ownerUrl);
  const onLost = options.onLost ?? ((failure) => endProgram(failure, say));
  return { kind: 'embedded', ...(await openEmbedded({ dataFolder, say, alone: lock, onLost })) };
};

const openExternal = async (url: string, ownerUrl = url): Promise<DatabaseServer> => {
  await checkExternal(ownerUrl);
  if (ownerUrl !== url) await checkExternal(url, { mustCreate: false });
  return { url, ownerUrl, kind: 'external', stop: async () => {} };
};

/** What the environment says of the database. */
export const namedDatabase = ({ DATABASE_URL, DATABASE_OWNER_URL }: NodeJS.ProcessEnv = process.env) => ({
  ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
  ...(DATABASE_URL && DATABASE_OWNER_URL && { ownerUrl: DATABASE_OWNER_URL }),
});

const endProgram = (failure: StartFailure, say: (line: string) => void) => {
  say(failure.message);
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
};
