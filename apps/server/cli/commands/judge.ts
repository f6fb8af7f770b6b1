import { judgeAll } from '#modules/standards/index.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { addDays, dayOf } from '#platform/dates/index.ts';
import { daysIn } from '../days.ts';
import { inAudit } from '../operator.ts';
import type { Said } from '../read-words.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** `judge`: every unit and requirement anew, for a year back unless other days are given. */
export const judge = ({ options }: Said, say: Say): Promise<void> =>
  withDatabase(say, (line) =>
    inAudit(line, 'command.judge', async (note) => {
      const today = dayOf(line.clock.now(), districtTimeZone);
      const { from = addDays(today, -366), until = today } = options;
      daysIn({ from, until });
      const days = { fromOn: from, untilOn: until };
      const begun = performance.now();
      await judgeAll(line, days);
      note({ subject: 'judgement', subjectId: '', after: days });
      say(`✓ ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }),
  );
