import { parseArgs } from 'node:util';
import { judgeAll } from '#modules/standards/index.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { addDays, dayOf } from '#platform/dates/index.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** `judge`: every unit and requirement anew, for a year back unless other days are given. */
export const judge = (words: string[], say: Say): Promise<void> => {
  const { values } = parseArgs({
    args: words,
    options: { from: { type: 'string' }, until: { type: 'string' } },
  });
  return withDatabase(say, async ({ db, clock }) => {
    const today = dayOf(clock.now(), districtTimeZone);
    const begun = performance.now();
    await judgeAll(
      { db, clock },
      { fromOn: values.from ?? addDays(today, -366), untilOn: values.until ?? today },
    );
    say(`✓ ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  });
};
