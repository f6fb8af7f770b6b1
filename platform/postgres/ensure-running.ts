import { chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import type { Obstacle } from './complaints.ts';
import { findFreePort } from './ports.ts';
import { findPostmaster, startPostmaster } from './postmaster.ts';
import { serverSettings } from './settings.ts';
import { startFailures } from './start-failure.ts';

type Options = {
  say: (line: string) => void;
  /** Restarting under a running program: its pools know this port, so no other will do. */
  keepPort?: number;
  /** Settings that tests may loosen. */
  settings?: Record<string, string>;
};

/** How long (ms) an obstacle that should pass is waited out. */
const patience = 60_000;

/** The longest path of a socket that every system takes, in bytes, less the name of the socket itself. */
const longestSocketFolder = 100 - '/.s.PGSQL.65535'.length;

/**
 * Answers the port of the running server: adopts the one that a killed program left behind, waits for one that is
 * recovering or stopping, or starts one.
 */
export const ensureRunning = async (cluster: Cluster, options: Options): Promise<number> => {
  const waiting = announcing(options.say);
  const giveUpAt = Date.now() + patience;
  let port = options.keepPort ?? (await rememberedPort(cluster));
  for (;;) {
    const found = findPostmaster(cluster);
    if (found?.ready) return found.port;
    waiting();
    if (found) {
      await sleep(50);
      continue;
    }
    const obstacle = await startPostmaster(cluster, settingsFor(cluster, port, options), waiting);
    if (!obstacle) return remember(cluster, port);
    if (Date.now() > giveUpAt) throw startFailures.databaseDidNotStart(obstacle, cluster.log);
    if (obstacle === 'port-taken' && !options.keepPort) port = await findFreePort();
    else await sleep(pauseAfter[obstacle]);
  }
};

const pauseAfter: Record<Obstacle, number> = { 'port-taken': 500, survivors: 250, 'other-start': 250 };

const settingsFor = (cluster: Cluster, port: number, options: Options) => {
  const socketFolder = Buffer.byteLength(cluster.home) <= longestSocketFolder ? cluster.home : '';
  return { ...serverSettings(port, socketFolder), ...options.settings };
};

const rememberedPort = async (cluster: Cluster): Promise<number> => {
  try {
    return Number(readFileSync(join(cluster.home, 'port'), 'utf8')) || (await findFreePort());
  } catch {
    return findFreePort();
  }
};

const remember = (cluster: Cluster, port: number): number => {
  const file = join(cluster.home, 'port');
  writeFileSync(file, String(port));
  if (cluster.user) chownSync(file, cluster.user.uid, cluster.user.gid);
  return port;
};

/** Says every ten seconds, but not at once, that the database is still being waited for. */
const announcing = (say: (line: string) => void) => {
  let next = Date.now() + 2_000;
  return () => {
    if (Date.now() < next) return;
    next = Date.now() + 10_000;
    say('正在等待数据库完成恢复或收尾…  Waiting for the database to recover or to finish its former work…');
  };
};
