import { accessSync, constants, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A user of the operating system, as needed to start a process in its name. */
export type SystemUser = { uid: number; gid: number; name: string };

/** Whether this process is the superuser, as whom PostgreSQL refuses to run. */
export const isSuperuser = () => process.getuid?.() === 0;

/**
 * The user in whose name PostgreSQL runs when the program was started by the superuser: the owner of an existing
 * database, so that a folder first used by an ordinary user stays usable by it, otherwise `nobody`.
 * Nothing when the program is not the superuser: then everything runs as the current user.
 */
export const databaseUser = (databaseFolder: string): SystemUser | undefined => {
  if (!isSuperuser()) return undefined;
  return ownerOf(databaseFolder) ?? nobody();
};

/** Whether the user (by default the current one) may enter the folder and every folder above it. */
export const canEnter = (folder: string, user?: SystemUser): boolean => {
  try {
    const path = realpathSync(folder);
    if (!user) {
      accessSync(path, constants.X_OK);
      return true;
    }
    return foldersDownTo(path).every((each) => mayPass(statSync(each), user));
  } catch {
    return false;
  }
};

/** The user's identity in the form that `child_process` takes; empty for the current user. */
export const asUser = (user?: SystemUser) => (user ? { uid: user.uid, gid: user.gid } : {});

const nobody = (): SystemUser =>
  userWhere(([name]) => name === 'nobody') ?? { uid: 65534, gid: 65534, name: 'nobody' };

const ownerOf = (path: string): SystemUser | undefined => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || stats.uid === 0) return undefined;
  const known = userWhere((fields) => Number(fields[2]) === stats.uid);
  return known ?? { uid: stats.uid, gid: stats.gid, name: String(stats.uid) };
};

const userWhere = (matches: (fields: string[]) => boolean): SystemUser | undefined => {
  const fields = accounts().find(matches);
  return fields && { name: String(fields[0]), uid: Number(fields[2]), gid: Number(fields[3]) };
};

const accounts = (): string[][] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
  } catch {
    return []; // a minimal container may have no list of users
  }
};

const foldersDownTo = (path: string): string[] => {
  const above = dirname(path);
  return above === path ? [path] : [...foldersDownTo(above), path];
};

const mayPass = (folder: Stats, user: SystemUser): boolean => {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
};
