import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { completeInstallation } from './install-steps.mjs';
import { explainNpm, npm } from './npm.mjs';
import { within } from './places.mjs';
import { say } from './say.mjs';

/** Makes sure that exactly the dependencies of package-lock.json are installed; does nothing when they are. */
export const ensureDependencies = async () => {
  const wanted = fingerprint();
  if (readIfThere(stamp) === wanted) return;
  if (!isInstalledByHand()) await install();
  await completeInstallation();
  writeFileSync(stamp, wanted);
};

const stamp = within('node_modules/.wenmai-installed');

const fingerprint = () => {
  const lock = createHash('sha256').update(readFileSync(within('package-lock.json')));
  return `${lock.digest('hex')} ${process.platform}-${process.arch}\n`;
};

const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Whether npm has already been run here, with what it notes down itself when it has finished. */
const isInstalledByHand = () => {
  const notes = readIfThere(within('node_modules/.package-lock.json'));
  if (!notes) return false;
  const there = JSON.parse(notes).packages;
  const { '': _ourselves, ...wanted } = JSON.parse(readIfThere(within('package-lock.json'))).packages;
  return Object.entries(wanted).every(([path, each]) =>
    path in there ? there[path].version === each.version : each.optional && !isForThisSystem(each),
  );
};

// Packages that name no system, or a C library, may be left out for reasons that only npm knows.
const isForThisSystem = ({ os, cpu, libc }) =>
  !libc && os?.includes(process.platform) && (cpu?.includes(process.arch) ?? true);

// Scripts of packages are not run: npm's rules about them differ by version, and only two matter (install-steps.mjs).
// Everything needed to build and test is installed, whatever NODE_ENV or npm's settings would leave out.
const flags = [
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--prefer-offline',
  '--loglevel=error',
];

const install = async () => {
  say('正在安装依赖（首次约需一两分钟）…', 'Installing dependencies (a minute or two the first time)…');
  const stopTelling = tellTime();
  const { code, output } = await installWith(['ci']).then(orWithoutAbsentPackages).finally(stopTelling);
  if (code === 0) return say('依赖已安装。', 'Dependencies are installed.');
  console.error(output.trim());
  throw explainNpm(output);
};

const installWith = (command) => npm([...command, ...flags]);

// A registry that lacks a package for some other system makes "npm ci" call the lock file incomplete.
const orWithoutAbsentPackages = (result) =>
  result.code !== 0 && /\bEUSAGE\b/.test(result.output) ? installWith(['install', '--no-save']) : result;

const tellTime = () => {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const ticking = setInterval(() => say(`  … ${seconds()} 秒`, `${seconds()} s`), 10_000);
  return () => clearInterval(ticking);
};
