import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { failureIn } from './complaints.ts';
import { isAlive } from './processes.ts';
import { run } from './run.ts';
import { explainingFailures, startFailures } from './start-failure.ts';
import type { SystemUser } from './system-user.ts';

/** The database's own folder: everything in it belongs to the user that PostgreSQL runs as. */
export type Cluster = {
  home: string;
  data: string;
  log: string;
  user: SystemUser | undefined;
  binaries: Binaries;
};

/** PostgreSQL's own administrator, who owns the tables: migrations and restoring run as this one. */
export const databaseAdministrator = 'wenmai';

/** As whom the program works: it owns nothing, so that it cannot change what the audit keeps. */
export const programRole = 'wenmai_program';

/** Finds the database folder in the data folder, or makes one: complete, or not at all. */
export const findOrMakeCluster = async (
  dataFolder: string,
  user: SystemUser | undefined,
  options: { say: (line: string) => void; durable: boolean },
): Promise<Cluster> => {
  const cluster = clusterAt(join(dataFolder, 'postgres'), user, findBinaries(user));
  await explainingFailures(dataFolder, async () => {
    await sweepDrafts(cluster.home);
    if (!existsSync(cluster.home)) await makeCluster(cluster, options);
    refuseForeignCluster(cluster);
  });
  return cluster;
};

/** The administrator's password, made at random with the database. */
export const passwordOf = (cluster: Cluster): string =>
  readFileSync(join(cluster.home, 'password'), 'utf8').trim();

/** The password of the program's role, made at random when it is first asked for. */
export const programPasswordOf = ({ home, user }: Cluster): string => {
  const file = join(home, 'program-password');
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flush: true, flag: 'wx' });
    if (user) chownSync(file, user.uid, user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
};

const clusterAt = (home: string, user: SystemUser | undefined, binaries: Binaries): Cluster => ({
  home,
  data: join(home, 'data'),
  log: join(home, 'postgres.log'),
  user,
  binaries,
});

const makeCluster = async (
  cluster: Cluster,
  { say, durable }: { say: (line: string) => void; durable: boolean },
) => {
  say('正在建立数据库…  Creating the database…');
  const draft = clusterAt(`${cluster.home}.making-${process.pid}`, cluster.user, cluster.binaries);
  makeHome(draft);
  await initialise(draft, durable);
  publish(draft.home, cluster.home);
};

const makeHome = ({ home, user }: Cluster) => {
  mkdirSync(home, { mode: 0o700 });
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  if (!user) return;
  chownSync(passwordFile, user.uid, user.gid);
  chownSync(home, user.uid, user.gid);
};

/**
 * Character classes must be those of Unicode, or full-text search would see no letters in Chinese. They come from the
 * C library, whose locale for that goes by several names; PostgreSQL's built-in one serves where it has none.
 */
const characterTypes = [
  ...['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'zh_CN.UTF-8'].map((name) => [
    '--locale-provider=libc',
    `--lc-ctype=${name}`,
  ]),
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

const initialise = async (cluster: Cluster, durable: boolean) => {
  let complaint = '';
  for (const characterType of characterTypes) {
    const { code, output } = await runInitdb(cluster, characterType, durable);
    if (code === 0) return;
    complaint = output;
    if (!/locale/.test(output)) break;
  }
  rmSync(cluster.home, { recursive: true, force: true });
  throw failureIn(complaint, dirname(cluster.home), 'initdb');
};

const runInitdb = async (
  { home, data, user, binaries }: Cluster,
  characterType: string[],
  durable: boolean,
) => {
  const args = [
    `--pgdata=${data}`,
    `--username=${databaseAdministrator}`,
    `--pwfile=${join(home, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    ...characterType,
    '--text-search-config=simple',
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    return await run(binaries.initdb, args, home, user);
  } catch (error) {
    // The file is there but its loader is not: a C library for which the package has no build.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw startFailures.unsupportedPlatform(`${process.platform}-${process.arch}`, error);
  }
};

const publish = (draft: string, home: string) => {
  try {
    renameSync(draft, home);
    syncFolder(dirname(home));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // otherwise another copy of the program was quicker, and its folder counts
  }
};

const syncFolder = (folder: string) => {
  if (process.platform === 'win32') return; // cannot open folders
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** Removes what first starts left behind that were killed half-way. */
const sweepDrafts = async (home: string) => {
  const prefix = `${basename(home)}.making-`;
  for (const name of readdirSync(dirname(home)).filter((each) => each.startsWith(prefix))) {
    const maker = Number(name.slice(prefix.length));
    if (maker === process.pid || !isAlive(maker)) await remove(join(dirname(home), name));
  }
};

// The initdb of a killed program goes on for a moment, and what it makes or clears away meanwhile disturbs the removal.
const remove = async (folder: string) => {
  for (let attempt = 0; existsSync(folder) && attempt < 50; attempt++) {
    if (attempt > 0) await sleep(100);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

const refuseForeignCluster = ({ home, data, binaries }: Cluster) => {
  const found = readVersion(home, data);
  if (found !== binaries.majorVersion)
    throw startFailures.otherDatabaseVersion(home, found, binaries.majorVersion);
};

const readVersion = (home: string, data: string): string => {
  try {
    return readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const ofAnother = (error as NodeJS.ErrnoException).code === 'EACCES';
    throw ofAnother
      ? startFailures.folderOfAnotherUser(home, error)
      : startFailures.databaseIncomplete(home, error);
  }
};
