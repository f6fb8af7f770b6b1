import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Cluster,
  databaseAdministrator,
  findOrMakeCluster,
  passwordOf,
  programPasswordOf,
  programRole,
} from './cluster.ts';
import { prepareDataFolder } from './data-folder.ts';
import { createDatabase, ensureRole, urlAs } from './databases.ts';
import { ensureRunning } from './ensure-running.ts';
import { type Entered, guardPresence } from './guard-presence.ts';
import { stopPostmaster } from './postmaster.ts';
import { enter, isPassing } from './presence.ts';
import { StartFailure, startFailures } from './start-failure.ts';
import { databaseUser } from './system-user.ts';

export type EmbeddedOptions = {
  dataFolder: string;
  say: (line: string) => void;
  /** Whether this is the program, of which there may be one, and not a command beside it. */
  alone: boolean;
  /** Called when the database died while in use and could not be brought back. */
  onLost: (failure: StartFailure) => void;
  /** Settings that tests may loosen; with them the new database is not made durable either. */
  settings?: Record<string, string>;
};

const ownDatabase = 'wenmai';

/** How long (ms) a server that comes and goes is tried. */
const patience = 30_000;

/** Starts or adopts the embedded server and keeps it alive until `stop`. */
export const openEmbedded = async (options: EmbeddedOptions) => {
  const user = databaseUser(join(options.dataFolder, 'postgres'));
  const folder = await prepareDataFolder(options.dataFolder, user);
  const durable = !options.settings;
  const cluster = await findOrMakeCluster(folder, user, { say: options.say, durable });
  return serve(cluster, folder, options);
};

const serve = async (cluster: Cluster, folder: string, options: EmbeddedOptions) => {
  const { port, presence } = await guardPresence({
    enter: (onLost, keepPort) => enterRunning(cluster, folder, { ...options, onLost, keepPort }),
    onLost: (error) => options.onLost(asFailure(error, cluster)),
    log: cluster.log,
    say: options.say,
  });
  const stop = async () => {
    if (await presence.leave()) await stopPostmaster(cluster);
  };
  const ownerUrl = await createDatabase(urlOf(cluster, port), ownDatabase);
  const password = programPasswordOf(cluster);
  await ensureRole(urlOf(cluster, port), programRole, password);
  return { url: urlAs(ownerUrl, programRole, password), ownerUrl, stop };
};

type Entering = Pick<EmbeddedOptions, 'say' | 'alone' | 'settings'> & {
  onLost: () => void;
  keepPort?: number;
};

/** Enters the server, which may vanish again between being found or started and being entered. */
const enterRunning = async (cluster: Cluster, folder: string, options: Entering): Promise<Entered> => {
  const giveUpAt = Date.now() + patience;
  for (;;) {
    const port = await ensureRunning(cluster, options);
    try {
      const presence = await enter(urlOf(cluster, port), options);
      if ('taken' in presence) throw startFailures.secondCopy(folder, presence.taken);
      return { port, presence };
    } catch (error) {
      if (Date.now() > giveUpAt || !isPassing(error)) throw error;
      await sleep(100);
    }
  }
};

const urlOf = (cluster: Cluster, port: number) =>
  `postgres://${databaseAdministrator}:${passwordOf(cluster)}@127.0.0.1:${port}/postgres`;

const asFailure = (error: unknown, cluster: Cluster): StartFailure =>
  error instanceof StartFailure ? error : startFailures.databaseDidNotStart(String(error), cluster.log);
