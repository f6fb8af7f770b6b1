import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { Refusal } from '#platform/refusals/index.ts';

/** The installation as the doctor looks at it. */
export type Patient = { db: Db; clock: Clock; dataFolder: string };

/** One thing looked at: whether it is well, what was found, and what to do when it is not. */
export type Finding = { well: boolean; zh: string; en: string };

/** Longer than this nothing waits in a program that works (ms). */
export const mostWaitMs = 60_000;

/** What is done every night is younger than this (ms), also after a night that was missed. */
export const twoDaysMs = 2 * 86_400_000;

/** What was refused, as something to tell; any other trouble stays one. */
export const refusalOrThrow = (trouble: unknown): Refusal => {
  if (trouble instanceof Refusal) return trouble;
  throw trouble;
};
