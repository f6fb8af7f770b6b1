import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type { Condition } from './rules.ts';

/** Looks at everything that can go wrong behind a program that seems to run. */
export type Examine = (at: { db: Db; clock: Clock }) => Promise<Condition[]>;

let inUse: Examine | undefined;

/** Says how the installation is looked at: backups and keys are known only to whoever composes the program. */
export const useExamination = (examine: Examine): void => {
  inUse = examine;
};

/** How the installation is now; what only the operator may read beside a condition stays with the operator. */
export const showInstallation = async ({ db, now }: Reading) => {
  if (!inUse) throw new Error('nobody said how the installation is looked at');
  const conditions = await inUse({ db, clock: { now: () => now } });
  return {
    lookedAt: now.toISOString(),
    conditions: conditions.map(({ topic, state, zh, en }) => ({ topic, state, zh, en })),
  };
};
