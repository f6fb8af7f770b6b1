import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { refuse } from '#platform/refusals/index.ts';
import { KeyFile, type KeyRing, ringFrom } from './key-ring.ts';
import { refusals } from './refusals.ts';

/** Where the keys lie: WENMAI_KEYS, else `keys.json` in the data folder (WENMAI_DATA). */
export const keyFilePath = (): string => {
  const { WENMAI_KEYS, WENMAI_DATA } = process.env;
  if (WENMAI_KEYS) return resolve(WENMAI_KEYS);
  if (WENMAI_DATA) return join(WENMAI_DATA, 'keys.json');
  throw new Error('Neither WENMAI_KEYS nor WENMAI_DATA says where the keys are.');
};

const isMissing = (trouble: unknown) =>
  trouble instanceof Error && 'code' in trouble && trouble.code === 'ENOENT';

/** Reads the key file; refused when it is missing or not whole. What it says never appears in the refusal. */
export const readKeyFile = (file = keyFilePath()): KeyFile => {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (trouble) {
    if (isMissing(trouble)) return refuse(refusals.noKeys({ file }));
    const reason = trouble instanceof Error && 'code' in trouble ? String(trouble.code) : 'format';
    return refuse(refusals.keysUnreadable({ file, reason }));
  }
};

/** Writes the key file for its owner alone; a crash leaves the old one or the new one, never half of either. */
export const writeKeyFile = (content: KeyFile, file = keyFilePath()): void => {
  const passing = `${file}.new`;
  const opened = openSync(passing, 'w', 0o600);
  try {
    writeSync(opened, `${JSON.stringify(content, undefined, 1)}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  chmodSync(passing, 0o600);
  renameSync(passing, file);
};

/** Whether others than the owner could read the key file. Windows keeps no such modes. */
export const isOpenToOthers = (file = keyFilePath()): boolean =>
  process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;

/** Whether there is a key file at all. */
export const hasKeyFile = (file = keyFilePath()): boolean =>
  statSync(file, { throwIfNoEntry: false }) !== undefined;

type Held = { ring: KeyRing; file: string; mark: string; lookedAt: number };

let held: Held | undefined;
let given: KeyRing | undefined;

const lookEveryMs = 1000;

const markOf = (file: string): string | undefined => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
};

/** A file gone while the program runs changes nothing until the next start: the keys in memory are still good. */
const lookAgain = (file: string, now: number): Held => {
  const mark = markOf(file);
  if (held?.file === file && (mark === undefined || mark === held.mark)) return { ...held, lookedAt: now };
  return { ring: ringFrom(readKeyFile(file)), file, mark: mark ?? '', lookedAt: now };
};

/**
 * The keys of this installation. A running program notices a changed file within a second, so a rotation needs no
 * restart; `anew` looks at once.
 */
export const keyRing = (anew = false): KeyRing => {
  if (given) return given;
  const [file, now] = [keyFilePath(), Date.now()];
  if (anew || held?.file !== file || now - held.lookedAt > lookEveryMs) held = lookAgain(file, now);
  return held.ring;
};

/** Lets the program use these keys in place of a file; nothing to go back to the file. */
export const useKeyRing = (ring: KeyRing | undefined): void => {
  given = ring;
};
