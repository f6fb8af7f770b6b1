import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFailures } from '#platform/postgres/start-failure.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'apps/console/dist');
const stamp = join(folder, 'built-from');

/** Everything the built console depends on: its own source, the portable files of the modules, the pinned parts. */
const sources = async (): Promise<string[]> => {
  const under = async (place: string) =>
    (await readdir(join(root, place), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const own = [
    ...(await under('apps/console/src')),
    join(root, 'apps/console/index.html'),
    join(root, 'package-lock.json'),
  ];
  const portable = (await under('modules')).filter((file) =>
    /(contract|permissions|refusals|rules)/.test(file),
  );
  return [...own, ...portable].filter((file) => existsSync(file)).sort();
};

const digestOf = async (files: readonly string[]) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
};

const runVite = () =>
  new Promise<void>((resolve, reject) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: join(root, 'apps/console'),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(startFailures.consoleDidNotBuild(code))));
  });

/** Builds the console when its sources changed since the last build; answers the folder it lies in. */
export const buildConsole = async (say: (line: string) => void): Promise<string> => {
  const digest = await digestOf(await sources());
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === digest) return folder;
  say('· 构建工作台（首次约半分钟）· Building the console (about half a minute the first time)');
  await runVite();
  await writeFile(stamp, digest);
  say('✓ 工作台已构建 · The console is built');
  return folder;
};
