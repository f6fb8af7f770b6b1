import { join } from 'node:path';
import { type Cluster, databaseAdministrator, findOrMakeCluster, passwordOf } from './cluster.ts';
import { prepareDataFolder } from './data-folder.ts';
import { createDatabase } from './databases.ts';
import { ensureRunning } from './ensure-running.ts';
import { guardPresence } from './guard-presence.ts';
import { stopPostmaster } from './postmaster.ts';
import { enter } from './presence.ts';
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

/** Starts or adopts the embedded server and keeps it alive until `stop`. */
export const openEmbedded = async (options: EmbeddedOptions) => {
  const user = databaseUser(join(options.dataFolder, 'postgres'));
  const folder = await prepareDataFolder(options.dataFolder, user);
  const durable = !options.settings;
  const cluster = await findOrMakeCluster(folder, user, { say: options.say, durable });
  return serve(cluster, folder, options);
};

const serve = async (cluster: Cluster, folder: string, options: EmbeddedOptions) => {
  const { say, settings, alone } = options;
  const port = await ensureRunning(cluster, { say, settings });
  const serverUrl = `postgres://${databaseAdministrator}:${passwordOf(cluster)}@127.0.0.1:${port}/postgres`;
  const presence = await guardPresence({
    moveIn: async (onLost) => {
      const entered = await enter(serverUrl, { alone, onLost });
      if ('taken' in entered) throw startFailures.secondCopy(folder, entered.taken);
      return entered;
    },
    revive: () => ensureRunning(cluster, { say, settings, keepPort: port }),
    onLost: (error) => options.onLost(asFailure(error, cluster)),
    log: cluster.log,
    say,
  });
  const stop = async () => {
    if (await presence.leave()) await stopPostmaster(cluster);
  };
  return { url: await createDatabase(serverUrl, ownDatabase), stop };
};

const asFailure = (error: unknown, cluster: Cluster): StartFailure =>
  error instanceof StartFailure ? error : startFailures.databaseDidNotStart(String(error), cluster.log);
