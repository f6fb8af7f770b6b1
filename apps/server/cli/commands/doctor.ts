import { defaultDataFolder } from '#platform/postgres/index.ts';
import { examine } from '../../doctor.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** `doctor`: looks at disk, database, clock, queues, files and backups; ends with 1 when something wants doing. */
export const doctor = async (_: string[], say: Say): Promise<void> => {
  await withDatabase(say, async ({ db, clock }) => {
    const findings = await examine({ db, clock, dataFolder: defaultDataFolder() });
    for (const { well, zh, en } of findings) say(`${well ? '✓' : '✗'} ${zh} · ${en}`);
    if (findings.some(({ well }) => !well)) process.exitCode = 1;
  });
};
