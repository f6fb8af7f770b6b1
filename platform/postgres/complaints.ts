import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type StartFailure, startFailures } from './start-failure.ts';

/** Why a start of PostgreSQL ended at once, when trying again can help. */
export type Obstacle = 'port-taken' | 'survivors' | 'other-start';

const obstacles: [RegExp, Obstacle][] = [
  [/pre-existing shared memory block/, 'survivors'],
  [/lock file "postmaster\.pid" (already exists|is empty)/, 'other-start'],
  [/could not bind|could not create any TCP\/IP sockets|Address already in use/, 'port-taken'],
];

/** What PostgreSQL complained about: an obstacle that passes, or nothing. */
export const obstacleIn = (text: string): Obstacle | undefined =>
  obstacles.find(([pattern]) => pattern.test(text))?.[1];

/** The failure that PostgreSQL's last words mean, as a sentence for the person at the machine. */
export const failureIn = (text: string, folder: string, log: string): StartFailure => {
  if (/No space left on device|Disk quota exceeded/.test(text)) return startFailures.diskFull(folder);
  if (/Permission denied|Read-only file system/.test(text)) return startFailures.noPermission(folder);
  if (/has wrong ownership/.test(text)) return startFailures.folderOfAnotherUser(folder);
  const unknownUser = text.match(/could not look up effective user ID (\d+)/);
  if (unknownUser) return startFailures.unknownUser(String(unknownUser[1]));
  const library = text.match(/error while loading shared libraries: (\S+?):/);
  if (library) return startFailures.incompleteInstallation(String(library[1]));
  return startFailures.databaseDidNotStart(lastComplaint(text), log);
};

/** The end of the log from the given byte on. */
export const logSince = (log: string, from: number): string => {
  const length = statSync(log).size - from;
  const buffer = Buffer.alloc(Math.max(0, length));
  const file = openSync(log, 'r');
  try {
    readSync(file, buffer, 0, buffer.length, from);
  } finally {
    closeSync(file);
  }
  return buffer.toString('utf8');
};

const lastComplaint = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim());
  const line = lines.findLast((each) => /FATAL|PANIC|error:/.test(each)) ?? lines.at(-1) ?? 'no message';
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim();
};
