import { sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { keepSetting, settingOf } from '#platform/settings/index.ts';
import { readAnchors } from './anchors.ts';
import { type Verification, verifyChain } from './verify.ts';

const askedSetting = 'audit-verification-asked';
const lastSetting = 'audit-last-verification';

type Asked = { at: string };

/** Asks for a verification; the sealer takes it up within seconds. */
export const askForVerification = (db: Db, now: Date): Promise<void> =>
  keepSetting(db, askedSetting, { at: now.toISOString() } satisfies Asked);

/** The last verification and whether one was asked for since. */
export const lastVerification = async (db: Db): Promise<{ last?: Verification; asked: boolean }> => {
  const [last, asked] = [
    await settingOf<Verification>(db, lastSetting),
    await settingOf<Asked>(db, askedSetting),
  ];
  return { ...(last && { last }), asked: asked !== undefined && asked.at > (last?.verifiedAt ?? '') };
};

/** Remembers a verification of the whole chain, so that the auditor's page and the doctor can tell of it. */
export const rememberVerification = (db: Db, verification: Verification): Promise<void> =>
  keepSetting(db, lastSetting, verification);

/** Only one copy of the program verifies at a time; the lock goes with its connection. */
const alone = (db: Db, work: (db: Db) => Promise<void>): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('wenmai audit verification')) as mine`.execute(tx);
    if (rows[0]?.mine) await work(tx);
  });

/** Verifies the whole chain when that was asked for since the last time. */
export const verifyWhenAsked = async (
  db: Db,
  clock: Clock,
  stopped: () => boolean = () => false,
): Promise<void> => {
  if (!(await lastVerification(db)).asked) return;
  await alone(db, async (tx) => {
    if (!(await lastVerification(tx)).asked) return;
    const anchors = await readAnchors();
    const verification = await verifyChain(tx, clock.now(), { anchors, stopped });
    if (!stopped()) await rememberVerification(tx, verification);
  });
};
