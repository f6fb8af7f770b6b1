import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { explainingFailures, startFailures } from './start-failure.ts';
import { canEnter, databaseUser, isSuperuser, type SystemUser } from './system-user.ts';

/** Below this much free space (bytes) PostgreSQL is not even tried: it would stop in the middle of its work. */
const leastFreeSpace = 64 * 1024 ** 2;

const checkout = resolve(import.meta.dirname, '../..');

/**
 * Where the program keeps its data: WENMAI_DATA, else `var` in the checkout, else – when the checkout cannot be
 * entered by the database's user or written by ours – a place of the system, one per checkout.
 */
export const defaultDataFolder = (): string => {
  if (process.env.WENMAI_DATA) return resolve(process.env.WENMAI_DATA);
  const inCheckout = join(checkout, 'var');
  return isUsable(inCheckout) ? inCheckout : join(systemPlace(), checkoutMark());
};

/** Makes the data folder if need be and answers its real path; refuses one that is full or that the user cannot enter. */
export const prepareDataFolder = (folder: string, user: SystemUser | undefined): Promise<string> =>
  explainingFailures(folder, () => {
    const firstMade = mkdirSync(folder, { recursive: true });
    if (firstMade && user) letOthersPass(resolve(folder), resolve(firstMade));
    if (!canEnter(folder, user)) throw refusalToEnter(folder, user);
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < leastFreeSpace) throw startFailures.diskFull(folder);
    return realpathSync(folder);
  });

const isUsable = (folder: string): boolean => {
  const nearest = existsSync(folder) ? folder : checkout;
  return isSuperuser() ? canEnter(nearest, databaseUser(join(folder, 'postgres'))) : isWritable(nearest);
};

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const systemPlace = () =>
  isSuperuser()
    ? '/var/lib/wenmai'
    : join(process.env.XDG_STATE_HOME || join(homedir(), '.local/state'), 'wenmai');

const checkoutMark = () => createHash('sha256').update(checkout).digest('hex').slice(0, 8);

// A strict umask of the superuser would lock out the database's user; only folders made just now are opened.
const letOthersPass = (folder: string, firstMade: string) => {
  chmodSync(folder, 0o711);
  if (folder !== firstMade) letOthersPass(dirname(folder), firstMade);
};

const refusalToEnter = (folder: string, user: SystemUser | undefined) =>
  user ? startFailures.folderOutOfReach(folder, user.name) : startFailures.noPermission(folder);
