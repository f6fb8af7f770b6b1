import { timeIn } from '#modules/centres/rules/district-day.ts';
import type { State } from '#modules/installation/rules.ts';
import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf } from '#platform/dates/index.ts';
import { Refusal } from '#platform/refusals/index.ts';

/** The installation as the doctor looks at it. */
export type Patient = { db: Db; clock: Clock; dataFolder: string };

/** What one look found, and what to do unless it is well; `detail` is an error as it was thrown, for the operator alone. */
export type Found = { state: State; zh: string; en: string; detail?: string };
export type Look = (patient: Patient) => Promise<Found>;

/** Longer than this nothing waits in a program that works (ms). */
export const mostWaitMs = 60_000;

/** What is done every night is younger than this (ms), also after a night that was missed. */
export const twoDaysMs = 2 * 86_400_000;

/** What was refused, as something to tell; any other trouble stays one. */
export const refusalOrThrow = (trouble: unknown): Refusal => {
  if (trouble instanceof Refusal) return trouble;
  throw trouble;
};

/** An instant as the clock on the wall says it: 2026-11-23 02:20. */
export const sayMoment = (instant: string): string => {
  const at = new Date(instant);
  return `${dayOf(at, districtTimeZone)} ${timeIn(at, districtTimeZone)}`;
};
