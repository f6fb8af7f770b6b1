import type { IsoDate } from '#platform/dates/index.ts';
import type { Character } from './character.ts';
import type { DemoDay } from './days.ts';
import { type Chance, chanceFrom, idsFrom } from './random.ts';
import type { Sink } from './tables.ts';

/** The years of records and the seed that everything is made from. */
export type Span = {
  seed: string;
  from: IsoDate;
  until: IsoDate;
  days: readonly DemoDay[];
  /** The fortnight after the last day of records, for which sessions are planned. */
  ahead: readonly DemoDay[];
};

/** One town or village with its centre while its records are made. */
export type Place = {
  id: string;
  code: string;
  name: string;
  short: string;
  centreId: string;
  character: Character;
  /** Where rows go, and ids that are the same each time. */
  put: Sink;
  newId: (moment?: number) => string;
  /** Chance of its own for each subject, so that more of one thing never changes another. */
  chance: (subject: string) => Chance;
};

/** The day from which everything that stands was there: the town centres were built up after the district's plan of 2016. */
export const longAgo: IsoDate = '2016-09-01';

/** Seeds and ids of one place: the subject is mixed into the seed. */
export const sourcesOf = (seed: string, code: string) => {
  const idAt = idsFrom(chanceFrom(`${seed} ${code} ids`));
  return {
    chance: (subject: string) => chanceFrom(`${seed} ${code} ${subject}`),
    newId: (moment = Date.parse('2016-09-01T00:00:00+08:00')) => idAt(moment),
  };
};
