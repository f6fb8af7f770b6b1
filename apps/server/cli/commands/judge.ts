import { parseArgs } from 'node:util';
import { judgeAll } from '#modules/standards/index.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { addDays, dayOf } from '#platform/dates/index.ts';
import { inAudit } from '../operator.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** `judge`: every unit and requirement anew, for a year back unless other days are given. */
export const judge = (words: string[], say: Say): Promise<void> => {
  const { values } = parseArgs({
    args: words,
    options: { from: { type: 'string' }, until: { type: 'string' } },
  });
  return withDatabase(say, (line) =>
    inAudit(line, 'command.judge', async (note) => {
      const today = dayOf(line.clock.now(), districtTimeZone);
      const days = { fromOn: values.from ?? addDays(today, -366), untilOn: values.until ?? today };
      const begun = performance.now();
      await judgeAll(line, days);
      note({ subject: 'judgement', subjectId: '', after: days });
      say(`✓ ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }),
  );
};
