import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import type { SignInPolicy } from './policy.ts';
import { after, minutesUntil } from './times.ts';

/** Failures counted against one user name since the first of them. */
export type Failures = { failures: number; firstAt: Date; lockedUntilAt: Date | null };

/** Why nobody can sign in with a user name now: too many failures a short while ago. */
export const whyLocked = (counted: Failures | undefined, now: Date): Refusal | undefined => {
  const until = counted?.lockedUntilAt;
  if (!until || until <= now) return undefined;
  return refusals.locked({ minutes: minutesUntil(until, now) });
};

/** What is counted after one more failure: old ones are forgotten, the last one allowed locks the name for a while. */
export const oneMoreFailure = (
  counted: Failures | undefined,
  policy: Pick<SignInPolicy, 'failuresAllowed' | 'failureMinutes' | 'lockMinutes'>,
  now: Date,
): Failures => {
  if (counted && whyLocked(counted, now)) return counted;
  const fresh =
    !counted || counted.lockedUntilAt !== null || after(counted.firstAt, policy.failureMinutes) <= now;
  const failures = fresh ? 1 : counted.failures + 1;
  const locks = failures >= policy.failuresAllowed;
  return {
    failures,
    firstAt: fresh ? now : counted.firstAt,
    lockedUntilAt: locks ? after(now, policy.lockMinutes) : null,
  };
};
