import type { Chance } from './random.ts';

/** How well a place does its work: what makes units differ, from a model centre to one without any record. */
export type Standing = 'model' | 'ordinary' | 'weak' | 'silent';

/** Hours from and to on the 24-hour clock, in minutes of the day. */
export type Stretch = readonly [number, number];

export type Character = {
  standing: Standing;
  town: boolean;
  /** A few new communities have no centre yet; it is being built. */
  hasCentre: boolean;
  rural: boolean;
  /** The promised stretches for each weekday, Monday first; empty where it stays shut. */
  week: readonly (readonly Stretch[])[];
  /** How often a promised day is not opened. */
  skips: number;
  /** How often a session is announced in full, and in advance. */
  announces: number;
  /** How often records come from paper. */
  paper: number;
  /** Sessions of one standing item in a week. */
  rhythm: number;
  holidays: boolean;
};

const at = (hours: number) => hours * 60;
const day = (...stretches: (readonly [number, number])[]): Stretch[] =>
  stretches.map(([from, to]) => [at(from), at(to)]);
const everyDay = (stretches: Stretch[]) => Array.from({ length: 7 }, () => stretches);
const workdaysOnly = (stretches: Stretch[]) =>
  Array.from({ length: 7 }, (_, weekday) => (weekday < 5 ? stretches : []));

const townWeeks: Record<Standing, readonly Stretch[][][]> = {
  model: [
    everyDay(day([9, 12], [13.5, 18])),
    [
      ...workdaysOnly(day([9, 12], [14, 18])).slice(0, 4),
      day([9, 12], [14, 20.5]),
      day([9, 20.5]),
      day([9, 18]),
    ],
  ],
  ordinary: [everyDay(day([9, 12], [14, 17.5])), everyDay(day([8.5, 12], [14, 17.5]))],
  weak: [workdaysOnly(day([9, 12], [14, 17])), everyDay(day([9, 12], [14, 16]))],
  silent: [workdaysOnly(day([9, 12], [14, 17]))],
};
const villageWeeks: Record<Standing, readonly Stretch[][][]> = {
  model: [everyDay(day([9, 17])), everyDay(day([9, 16.5]))],
  ordinary: [everyDay(day([9.5, 16])), everyDay(day([9, 15.5]))],
  weak: [workdaysOnly(day([9, 15])), everyDay(day([14, 17]))],
  silent: [everyDay(day([9, 15]))],
};

const standingOf = (chance: Chance): Standing => {
  const drawn = chance.next();
  if (drawn < 0.42) return 'model';
  if (drawn < 0.79) return 'ordinary';
  return drawn < 0.96 ? 'weak' : 'silent';
};

const habits: Record<Standing, { skips: number; announces: number; rhythm: number }> = {
  model: { skips: 0.004, announces: 0.99, rhythm: 1 },
  ordinary: { skips: 0.03, announces: 0.9, rhythm: 0.75 },
  weak: { skips: 0.12, announces: 0.55, rhythm: 0.4 },
  silent: { skips: 1, announces: 0, rhythm: 0 },
};

/** The character of one town or village, the same for the same seed. A silent one has no opening and no session on record. */
export const characterOf = (chance: Chance, place: { town: boolean; rural: boolean }): Character => {
  const drawn = standingOf(chance);
  const standing = place.town && drawn === 'silent' ? 'weak' : drawn;
  const { skips, announces, rhythm } = habits[standing];
  const hasCentre = standing !== 'silent' || chance.often(0.6);
  return {
    ...place,
    standing,
    hasCentre,
    week: chance.pick((place.town ? townWeeks : villageWeeks)[standing]),
    skips: skips * (0.5 + chance.next()),
    announces,
    rhythm: rhythm * (place.town ? 0.75 : 0.45) * (0.7 + 0.6 * chance.next()),
    paper: place.rural ? 0.12 : 0.02,
    holidays: standing === 'model' || (standing === 'ordinary' && chance.often(0.7)),
  };
};

/** How lively a month is: spring and autumn are busy, farm work in May and September thins the villages out, summer has nights. */
export const liveliness = (month: number, rural: boolean): number => {
  const season = [0.9, 0.8, 1, 1.1, 1, 1, 1.1, 1.1, 1, 1.15, 1.05, 0.95][month - 1] ?? 1;
  return rural && (month === 5 || month === 9) ? season * 0.6 : season;
};
