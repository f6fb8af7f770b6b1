import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  fchownSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { failureIn, logSince, type Obstacle, obstacleIn } from './complaints.ts';
import { commandLineOf, isAlive } from './processes.ts';
import { plainEnvironment } from './run.ts';
import { asUser } from './system-user.ts';

type DataFolder = Pick<Cluster, 'data'>;

/** The main process of PostgreSQL, as it describes itself in its pid file. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** The postmaster that runs on this cluster now, whoever started it; nothing when none does. */
export const findPostmaster = (cluster: DataFolder): Postmaster | undefined => {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!pid || !commandLineOf(pid).includes(` -D ${cluster.data} `)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
};

/**
 * Starts a postmaster and waits until it takes connections, however long its recovery lasts; answers the obstacle when
 * it ended at once for a passing reason. `waiting` is called again and again meanwhile.
 */
export const startPostmaster = async (
  cluster: Cluster,
  settings: Record<string, string>,
  waiting: () => void,
): Promise<Obstacle | undefined> => {
  clearTraces(cluster);
  const log = openLog(cluster);
  const child = spawnPostmaster(cluster, settings, log.file);
  closeSync(log.file);
  if (await becomesReady(cluster, child, waiting)) return undefined;

  const complaint = logSince(cluster.log, log.size);
  const obstacle = obstacleIn(complaint);
  if (!obstacle) throw failureIn(complaint, cluster.home, cluster.log);
  return obstacle;
};

/** Stops the postmaster in order: sessions are ended, and everything is on disk when this answers. */
export const stopPostmaster = async (cluster: DataFolder): Promise<void> => {
  const found = findPostmaster(cluster);
  if (!found) return;
  signal(found.pid, 'SIGINT');
  const patience = Date.now() + 60_000;
  while (findPostmaster(cluster)) {
    if (Date.now() > patience) signal(found.pid, 'SIGQUIT'); // ends without tidying up; the next start recovers
    await sleep(20);
  }
};

const readPidFile = ({ data }: DataFolder): string[] => {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
};

// In a session of its own: Ctrl-C in the terminal must reach the program alone, which then stops it in order.
const spawnPostmaster = (cluster: Cluster, settings: Record<string, string>, log: number) => {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...options], {
    cwd: cluster.home,
    env: plainEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    ...asUser(cluster.user),
  });
  child.unref();
  return child;
};

const becomesReady = async (cluster: Cluster, child: ChildProcess, waiting: () => void): Promise<boolean> => {
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  while (child.exitCode === null && child.signalCode === null) {
    if (failure) throw failure;
    const found = findPostmaster(cluster);
    if (found?.ready && found.pid === child.pid) return true;
    waiting();
    await sleep(20);
  }
  return false;
};

/** A process number that no system hands out. */
const nobodysPid = 2 ** 31 - 1;

/**
 * Makes way after a postmaster that was killed. Its process number may by now belong to some other process, which
 * PostgreSQL would take for a postmaster and refuse to start. Only the number is replaced, not the file removed: by the
 * rest PostgreSQL finds out whether processes of the killed postmaster are still at work on the files.
 */
const clearTraces = (cluster: Cluster) => {
  const pidFile = join(cluster.data, 'postmaster.pid');
  const [pid, ...rest] = readPidFile(cluster);
  if (pid === '' && isOlderThan(pidFile, 2_000)) rmSync(pidFile); // never got its number: the disk was full
  if (pid && isAlive(Number(pid)) && !findPostmaster(cluster)) {
    writeFileSync(pidFile, [nobodysPid, ...rest].join('\n'));
  }
  const sockets = readdirSync(cluster.home).filter((name) => name.startsWith('.s.PGSQL.'));
  for (const name of sockets) rmSync(join(cluster.home, name), { force: true });
};

const isOlderThan = (file: string, milliseconds: number) =>
  Date.now() - statSync(file).mtimeMs > milliseconds;

const openLog = ({ log, user }: Cluster) => {
  const tooLarge = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 20 * 1024 ** 2;
  const file = openSync(log, tooLarge ? 'w' : 'a', 0o600);
  if (user) fchownSync(file, user.uid, user.gid);
  return { file, size: statSync(log).size };
};

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name);
  } catch {
    // it ended in this moment
  }
};
