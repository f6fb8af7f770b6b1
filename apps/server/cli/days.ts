import { type IsoDate, isIsoDate } from '#platform/dates/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Said } from './read-words.ts';
import { refusals } from './refusals.ts';

const dayIn = (day: string | undefined): IsoDate | undefined =>
  day === undefined || isIsoDate(day) ? day : refuse(refusals.notADay({ day }));

/** The days of `--from` and `--until`. Refused: what is no day, and an end before its beginning. */
export const daysIn = (options: Said['options']) => {
  const [from, until] = [dayIn(options.from), dayIn(options.until)];
  if (from && until && until < from) refuse(refusals.daysBackwards({ from, until }));
  return { from, until };
};
