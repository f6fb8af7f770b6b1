import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { fromTheBeginning, sealWaiting } from './seal-waiting.ts';
import { verifyWhenAsked } from './verification.ts';

const lookEveryMs = 1_000;

/** A look at everything, whatever the sealer believes is settled, every so many milliseconds. */
const wholeLookEveryMs = 6 * 3_600_000;

/**
 * Seals behind the requests, every second, and verifies when the auditor asked. One copy of the program does it at a time;
 * another takes over when it is gone. `stop` waits for the batch in hand.
 */
export const startSealer = (db: Db, clock: Clock, trouble: (error: unknown) => void) => {
  let [sealing, beganAt, stopped] = [fromTheBeginning(), Date.now(), false];
  let round: Promise<void> | undefined;

  const work = async () => {
    if (Date.now() - beganAt > wholeLookEveryMs) [sealing, beganAt] = [fromTheBeginning(), Date.now()];
    sealing = await sealWaiting(db, clock, sealing, () => stopped);
  };
  const look = () => {
    if (stopped || round) return;
    round = work()
      .catch(trouble)
      .finally(() => {
        round = undefined;
      });
  };
  let verifying: Promise<void> | undefined;
  const verify = () => {
    if (stopped || verifying) return;
    verifying = verifyWhenAsked(db, clock, () => stopped)
      .catch(trouble)
      .finally(() => {
        verifying = undefined;
      });
  };
  const timer = setInterval(() => {
    look();
    verify();
  }, lookEveryMs);
  look();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await Promise.all([round, verifying]);
    },
  };
};
