import type { IsoDate } from '#platform/dates/index.ts';
import type { Requirement, Threshold } from './standard.ts';

/** The threshold in force on a day: the last that began by then, or none when the duty begins later. */
export const thresholdOn = (
  { thresholds }: Pick<Requirement, 'thresholds'>,
  on: IsoDate,
): Threshold | undefined => thresholds.findLast(({ from }) => from <= on);

/** The value asked for on a day, or null when none is in force yet. */
export const targetOn = (requirement: Pick<Requirement, 'thresholds'>, on: IsoDate): number | null =>
  thresholdOn(requirement, on)?.value ?? null;
