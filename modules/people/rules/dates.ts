import { addDays, type IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** A stretch of days, both included; an open end is null. */
export type Stretch = { fromOn: IsoDate; untilOn: IsoDate | null };

const mostDaysAhead = 366;

/** Why a stretch is impossible: it ends before it begins, or begins more than a year ahead (a slip in the year). */
export const whyNotStretch = ({ fromOn, untilOn }: Stretch, today: IsoDate): Refusal | undefined => {
  if (untilOn !== null && untilOn < fromOn) return refusals.endsBeforeStart({ fromOn });
  if (fromOn > addDays(today, mostDaysAhead)) return refusals.tooFarAhead({ fromOn });
  return undefined;
};

/** Why a record cannot end on a day: before it began, or later than the end it already has. */
export const whyNotEnding = ({ fromOn, untilOn }: Stretch, endsOn: IsoDate): Refusal | undefined => {
  if (endsOn < fromOn) return refusals.endsBeforeStart({ fromOn });
  if (untilOn !== null && untilOn <= endsOn) return refusals.alreadyEnded({ untilOn });
  return undefined;
};

/** Why nothing can begin on a day at an organisation that had ended by then. */
export const whyNotAt = (
  { untilOn }: { untilOn: IsoDate | null },
  { fromOn }: Stretch,
): Refusal | undefined =>
  untilOn !== null && untilOn < fromOn ? refusals.organisationEnded({ untilOn }) : undefined;

/** The first of several days. */
export const earliest = (days: readonly IsoDate[]): IsoDate => [...days].sort()[0] ?? '';

/** The shortest stretch that holds both: what may have changed when one became the other. */
export const spanOf = (one: Stretch, other: Stretch): Stretch => ({
  fromOn: earliest([one.fromOn, other.fromOn]),
  untilOn: later(one.untilOn, other.untilOn),
});

const later = (one: IsoDate | null, other: IsoDate | null): IsoDate | null => {
  if (one === null || other === null) return null;
  return one > other ? one : other;
};

/** Whether two stretches share a day. */
export const overlap = (one: Stretch, other: Stretch): boolean =>
  (one.untilOn === null || other.fromOn <= one.untilOn) &&
  (other.untilOn === null || one.fromOn <= other.untilOn);
