import type { State } from '#modules/installation/rules.ts';
import { defaultDataFolder } from '#platform/postgres/index.ts';
import { examine } from '../../doctor.ts';
import type { Said } from '../read-words.ts';
import { type Say, withDatabase } from '../with-database.ts';

const signs: Record<State, string> = { well: '✓', weak: '!', wrong: '✗' };

/** `doctor`: looks at disk, database, clock, queues, files and backups; ends with 1 when something is wrong. */
export const doctor = async (_: Said, say: Say): Promise<void> => {
  await withDatabase(say, async ({ db, clock }) => {
    const findings = await examine({ db, clock, dataFolder: defaultDataFolder() });
    for (const { state, zh, en, detail } of findings)
      say(`${signs[state]} ${zh} · ${en}${detail ? ` (${detail})` : ''}`);
    if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1;
  });
};
