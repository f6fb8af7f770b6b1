import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** The days from one to another, both counted; without a last day it goes on. */
export type Span = { fromOn: IsoDate; untilOn: IsoDate | null };

/** The one day as a span. */
export const oneDay = (on: IsoDate): Span => ({ fromOn: on, untilOn: on });

const first = (days: readonly IsoDate[]) => days.toSorted()[0] as IsoDate;
const last = (days: readonly IsoDate[]) => days.toSorted().at(-1) as IsoDate;

/** The smallest span that holds all of these: what a change of dates from old to new touches. */
export const spanOver = (...spans: readonly [Span, ...Span[]]): Span => {
  const ends = spans.map(({ untilOn }) => untilOn).filter((day) => day !== null);
  return {
    fromOn: first(spans.map(({ fromOn }) => fromOn)),
    untilOn: ends.length < spans.length ? null : last(ends),
  };
};

/** Whether a day lies in a span. */
export const holdsOn = ({ fromOn, untilOn }: Span, on: IsoDate): boolean =>
  fromOn <= on && (untilOn === null || on <= untilOn);

/** Why dates cannot stand: the last day comes before the first. */
export const whyNotDates = ({ fromOn, untilOn }: Span): Refusal | undefined =>
  untilOn !== null && untilOn < fromOn ? refusals.endsBeforeStart() : undefined;

/** Why the dates of something within a centre cannot stand: out of order, or outside those of the centre. */
export const whyNotWithin = (centre: Span, within: Span): Refusal | undefined => {
  const starts = within.fromOn < centre.fromOn;
  const ends = centre.untilOn !== null && (within.untilOn === null || within.untilOn > centre.untilOn);
  if (starts || ends)
    return refusals.outsideCentre({ fromOn: centre.fromOn, untilOn: centre.untilOn ?? '–' });
  return whyNotDates(within);
};
