import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFailures } from '#platform/postgres/start-failure.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** One of the web apps: its folder, what it is built from besides its own source, and its name. */
export type WebApp = {
  folder: string;
  alsoFrom: readonly string[];
  name: { zh: string; en: string };
};

const under = async (place: string) =>
  (await readdir(join(root, place), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Everything a built app depends on: its own source, the look, what it says besides, the pinned parts. */
const sourcesOf = async ({ folder, alsoFrom }: WebApp): Promise<string[]> => {
  const files = [
    ...(await under(`${folder}/src`)),
    ...(await under('apps/look')),
    ...['index.html', 'vite.config.ts'].map((name) => join(root, folder, name)),
    join(root, 'package-lock.json'),
    ...alsoFrom,
  ];
  return files.filter((file) => existsSync(file)).sort();
};

/** The portable files of the modules: what the web apps share with the server. */
export const portableFiles = async (): Promise<string[]> =>
  (await under('modules')).filter((file) => /(contract|permissions|refusals|rules)/.test(file));

const digestOf = async (files: readonly string[]) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
};

const runVite = ({ folder, name }: WebApp) =>
  new Promise<void>((resolve, reject) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: join(root, folder),
      env: { ...process.env, NODE_ENV: 'production' }, // whoever starts it, tests too: what is built is for service
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(startFailures.appDidNotBuild(name, code))));
  });

/** Builds a web app when its sources changed since the last build; answers the folder it lies in. */
export const buildWebApp = async (app: WebApp, say: (line: string) => void): Promise<string> => {
  const dist = join(root, app.folder, 'dist');
  const stamp = join(dist, 'built-from');
  const digest = await digestOf(await sourcesOf(app));
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === digest) return dist;
  say(`· 构建${app.name.zh} · Building the ${app.name.en}`);
  await runVite(app);
  await writeFile(stamp, digest);
  say(`✓ ${app.name.zh}已构建 · The ${app.name.en} is built`);
  return dist;
};
