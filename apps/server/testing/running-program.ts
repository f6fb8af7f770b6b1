import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findFreePort } from '#platform/postgres/ports.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const endWithUs = pathToFileURL(join(checkout, 'bin/end-with-parent.mjs')).href;

/** The first start of a bare checkout builds the console as well (ms). */
const startPatience = 240_000;

/** The whole program as its own process, as `npm start` runs it. */
export type RunningProgram = {
  address: string;
  dataFolder: string;
  /** Everything it has printed so far. */
  printed: () => string;
  /** Ends it as a power cut would: nothing is finished. */
  kill: () => Promise<void>;
  /** Asks it to end and waits until it has. */
  stop: () => Promise<void>;
};

export type ProgramOptions = {
  dataFolder: string;
  port?: number;
  entry?: string;
  args?: readonly string[];
  env?: Record<string, string>;
};

const environment = ({ dataFolder, env }: ProgramOptions): NodeJS.ProcessEnv => {
  const { DATABASE_URL, NODE_OPTIONS, VITEST, TEST, NODE_ENV, ...ours } = process.env;
  const told = { WENMAI_DATA: dataFolder, WENMAI_LAUNCHER: String(process.pid), WENMAI_RATES: 'off' };
  return { ...ours, ...told, WENMAI_FILES: join(dataFolder, 'files'), ...env };
};

const untilReady = async (child: ChildProcess, printed: () => string) => {
  const giveUpAt = Date.now() + startPatience;
  while (!printed().includes('Wenmai is running')) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`it did not start:\n${printed()}`);
    if (Date.now() > giveUpAt) throw new Error(`it is not ready yet:\n${printed()}`);
    await sleep(50);
  }
};

const whenEnded = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts the program, counting nobody's requests, and waits until it answers; refuses with what it printed when it does not come up. */
export const runProgram = async (options: ProgramOptions): Promise<RunningProgram> => {
  const { dataFolder, entry = 'apps/server/main.ts', args = [] } = options;
  const port = options.port ?? (await findFreePort());
  const words = ['--import', endWithUs, join(checkout, entry), '--port', String(port), ...args];
  const child = spawn(process.execPath, words, {
    cwd: checkout,
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  await untilReady(child, () => said);
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await whenEnded(child);
  };
  return {
    address: `http://127.0.0.1:${port}`,
    dataFolder,
    printed: () => said,
    kill: end('SIGKILL'),
    stop: end('SIGTERM'),
  };
};

const pidFile = (dataFolder: string) =>
  readFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');

/** The process of the embedded PostgreSQL of a data folder. */
export const postmasterOf = (dataFolder: string): number => Number(pidFile(dataFolder)[0]);

/** The address of the embedded database while it runs, for a look from outside. */
export const databaseOf = (dataFolder: string): string => {
  const password = readFileSync(join(dataFolder, 'postgres/password'), 'utf8').trim();
  return `postgres://wenmai:${password}@127.0.0.1:${pidFile(dataFolder)[3]}/wenmai`;
};
