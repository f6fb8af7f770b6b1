import type { IsoDate } from '#platform/dates/index.ts';
import { addDays, daysBetween } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { type Stretch, whyNotStretches } from './hours.ts';
import { type Span, whyNotWithin } from './span.ts';
import type { ExceptionKind } from './words.ts';

/** The most days one exception may cover at once. */
export const mostExceptionDays = 92;

export type SaidException = {
  fromOn: IsoDate;
  untilOn: IsoDate;
  kind: ExceptionKind;
  stretches: readonly Stretch[];
  announcedOn: IsoDate | null;
};

/** Every day from the first to the last. */
export const daysOf = ({ fromOn, untilOn }: { fromOn: IsoDate; untilOn: IsoDate }): IsoDate[] =>
  Array.from({ length: daysBetween(fromOn, untilOn) + 1 }, (_, at) => addDays(fromOn, at));

/**
 * Why a closure cannot count as announced: the public is told before the day, never on it or after (notice 2.1:
 * 定期提前公示). It can still be recorded as unannounced.
 */
const whyNotAnnounced = (
  { kind, fromOn, announcedOn }: SaidException,
  today: IsoDate,
): Refusal | undefined => {
  if (announcedOn === null) return undefined;
  if (announcedOn > today) return refusals.announcedInFuture();
  return kind === 'closed' && announcedOn >= fromOn ? refusals.tooLateToAnnounce({ fromOn }) : undefined;
};

const whyNotHours = ({ kind, stretches, fromOn }: SaidException, today: IsoDate): Refusal | undefined => {
  if (kind === 'closed') return stretches.length > 0 ? refusals.closedHasHours() : undefined;
  if (stretches.length === 0) return refusals.hoursMissing();
  return fromOn < today ? refusals.hoursOfThePast() : whyNotStretches(stretches);
};

/** Why days unlike others cannot stand as they are said. Other hours are said before the day is over, closures even later. */
export const whyNotException = (said: SaidException, centre: Span, today: IsoDate): Refusal | undefined => {
  const dates = whyNotWithin(centre, said);
  if (dates) return dates;
  if (daysBetween(said.fromOn, said.untilOn) >= mostExceptionDays)
    return refusals.tooManyDays({ most: mostExceptionDays });
  return whyNotHours(said, today) ?? whyNotAnnounced(said, today);
};
