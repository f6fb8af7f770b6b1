import { addDays, type IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { meet, type Stretch, whyNotStretches } from './hours.ts';

/** How many days ahead a roster may reach. */
export const mostDaysAhead = 366;

export type PlannedDuty = Stretch & { personId: string; onDate: IsoDate };

const clash = (one: PlannedDuty, other: PlannedDuty) =>
  one.personId === other.personId && one.onDate === other.onDate && meet(one, other);

/** Why one duty cannot be planned: on a day gone by, too far ahead, or backwards on the clock. */
export const whyNotDuty = (duty: PlannedDuty, today: IsoDate): Refusal | undefined => {
  if (duty.onDate < today) return refusals.dutyInPast({ on: duty.onDate });
  if (duty.onDate > addDays(today, mostDaysAhead)) return refusals.dutyTooFar({ most: mostDaysAhead });
  return whyNotStretches([duty]);
};

/** Why duties cannot be planned together and beside those already planned: nobody is at two places at once. */
export const whyNotRoster = (
  planned: readonly PlannedDuty[],
  before: readonly PlannedDuty[],
  nameOf: (personId: string) => string,
): Refusal | undefined => {
  for (const [at, duty] of planned.entries()) {
    const other = [...planned.slice(0, at), ...before].find((one) => clash(one, duty));
    if (other)
      return refusals.dutyOverlaps({
        name: nameOf(duty.personId),
        on: duty.onDate,
        hours: `${other.opens}–${other.closes}`,
      });
  }
  return undefined;
};

/** Whether a person came: as somebody noted, else true when the person kept an opening that day, else not known. */
export const cameTo = (noted: boolean | null, keptAnOpening: boolean): boolean | null =>
  noted ?? (keptAnOpening ? true : null);
