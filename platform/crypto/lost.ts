import { keyRing } from './key-file.ts';
import { type KeyFile, withNewKey } from './key-ring.ts';
import { lostNumber } from './numbers.ts';
import { keyIdOf, type Place, unseal } from './seal.ts';

/** Keys that were given up and have not turned up again: what is sealed under them does not open. */
export const lostKeys = (): string[] => {
  const { all, lost } = keyRing();
  return [...lost].filter((id) => !all.has(id));
};

/** The file that goes on without these keys and remembers them; with a key of its own when there was no file. */
export const withLostKeys = (file: KeyFile | undefined, ids: readonly string[], now: Date): KeyFile => {
  const kept = file ?? withNewKey(undefined, now);
  return { ...kept, lost: [...new Set([...(kept.lost ?? []), ...ids])] };
};

/** A sealed number in full, or `lostNumber` when its key was given up. Refused as `unseal` refuses. */
export const unsealNumber = (place: Place, sealed: string): string =>
  lostKeys().includes(keyIdOf(sealed) ?? '') ? lostNumber : unseal(place, sealed);

/** Whether a keyed hash can never be met again, because its key was given up. */
export const isLostLookup = (lookup: string): boolean => lostKeys().includes(lookup.split('.')[0] ?? '');
