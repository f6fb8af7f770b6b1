import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { runProgram } from '#apps/server/testing/running-program.ts';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import type { Account } from './journey.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the program runs that all journeys share. */
    address: string;
    /** The session of each account, signed in once: signing in over and over would be taken for an attack. */
    cookies: Record<Account, Cookie[]>;
  }
}

const accounts: Account[] = [
  'district',
  'reviewer',
  'town',
  'village',
  'library',
  'leader',
  'system',
  'security',
  'auditor',
];

type Cookie = { name: string; value: string; url: string };

const cookiesOf = async (address: string, username: string): Promise<Cookie[]> => {
  const answer = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'Wenmai-2026' }),
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => {
    const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/) ?? [];
    return { name, value, url: address };
  });
};

const provide = async (project: TestProject, address: string) => {
  project.provide('address', address);
  const cookies = await Promise.all(accounts.map(async (name) => [name, await cookiesOf(address, name)]));
  project.provide('cookies', Object.fromEntries(cookies));
};

const filling = fileURLToPath(new URL('fill-installation.ts', import.meta.url));

const fillInstallation = async (dataFolder: string) => {
  const { DATABASE_URL, NODE_OPTIONS, VITEST, TEST, NODE_ENV, ...ours } = process.env;
  const env = { ...ours, WENMAI_DATA: dataFolder, WENMAI_FILES: join(dataFolder, 'files') };
  await promisify(execFile)(process.execPath, [filling], { env });
};

/** The whole program with the demonstration, once for all journeys; WENMAI_ADDRESS names one that runs already. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const running = process.env.WENMAI_ADDRESS;
  if (running) {
    await provide(project, running);
    return async () => {};
  }
  const dataFolder = makeTemporaryFolder('journeys');
  await fillInstallation(dataFolder);
  const program = await runProgram({ dataFolder });
  await provide(project, program.address);
  return async () => {
    await program.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
};
