/** A stream of chance that is the same for the same seed: the demonstration is made anew exactly as it was. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from least to most, both possible. */
  whole(least: number, most: number): number;
  /** True this often: 0.3 is three times in ten. */
  often(share: number): boolean;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** Several different ones of a list. */
  some<T>(list: readonly T[], count: number): T[];
};

/** FNV-1a: a text as a 32-bit number. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

/** Chance from a seed in words, such as 'yubei 500112002001 openings' (mulberry32). */
export const chanceFrom = (seed: string): Chance => {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(whole(0, left.length - 1), 1)[0] as T,
    );
  };
  return { next, whole, often: (share) => next() < share, pick, some };
};

const hex = (value: number, digits: number) => Math.floor(value).toString(16).padStart(digits, '0');

/**
 * Ids of one place: UUIDv7 of a moment, the same each time, growing with time as real ones do. The place's own 24 bits and
 * a count keep the ids of twelve thousand places apart, whose streams of chance may well run into each other.
 */
export const idsFrom = (chance: Chance): ((moment: number) => string) => {
  const own = hex(chance.next() * 2 ** 24, 6);
  let count = 0;
  return (moment) => {
    count += 1;
    const time = hex(Math.max(0, moment), 12);
    const [first, second] = [hex(chance.next() * 2 ** 12, 3), hex(chance.next() * 2 ** 12, 3)];
    const variant = (8 + Math.floor(chance.next() * 4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${first}-${variant}${second}-${own}${hex(count, 6)}`;
  };
};
