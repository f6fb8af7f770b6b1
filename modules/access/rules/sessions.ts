import type { SignInPolicy } from './policy.ts';
import { after } from './times.ts';

export type SignedInSession = { beganAt: Date; lastUsedAt: Date };

/** Whether a use is to be written down: that of a session or key is at most once a minute. */
export const isLongAgo = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || after(lastUsedAt, 1) <= now;

/** Whether a session is over: not used for the idle time, or begun longer ago than any session lasts. */
export const isOver = (
  { beganAt, lastUsedAt }: SignedInSession,
  { idleMinutes, longestHours }: Pick<SignInPolicy, 'idleMinutes' | 'longestHours'>,
  now: Date,
): boolean => after(lastUsedAt, idleMinutes) <= now || after(beganAt, longestHours * 60) <= now;
