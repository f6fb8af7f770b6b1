import { type IsoDate, weekday } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { holdsOn, type Span } from './span.ts';
import type { ExceptionKind } from './words.ts';

/** A stretch of one day on the clock, 'HH:MM'; the end is not part of it. */
export type Stretch = { opens: string; closes: string };

/** A stretch promised for one day of every week: 1 is Monday, 7 is Sunday. */
export type WeeklyStretch = Stretch & { weekday: number };

export type Promised = WeeklyStretch & Span;
export type Exception = { onDate: IsoDate; kind: ExceptionKind; stretches: readonly Stretch[] };

/** Minutes from midnight to a time of day. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How many minutes these stretches last together. */
export const minutesIn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { opens, closes }) => sum + minutesOf(closes) - minutesOf(opens), 0);

export const inOrder = <Any extends Stretch>(stretches: readonly Any[]): Any[] =>
  stretches.toSorted((one, other) => (one.opens < other.opens ? -1 : 1));

/** Whether two stretches of a day have a minute in common; one may begin when the other ends. */
export const meet = (one: Stretch, other: Stretch): boolean =>
  one.opens < other.closes && other.opens < one.closes;

const said = ({ opens, closes }: Stretch) => `${opens}–${closes}`;

/** Why the stretches of one day cannot stand: one ends before it begins, or two overlap. */
export const whyNotStretches = (stretches: readonly Stretch[]): Refusal | undefined => {
  const backward = stretches.find(({ opens, closes }) => closes <= opens);
  if (backward) return refusals.closesBeforeOpens({ hours: said(backward) });
  const sorted = inOrder(stretches);
  const at = sorted.findIndex((stretch, index) => index > 0 && meet(sorted[index - 1] as Stretch, stretch));
  if (at < 0) return undefined;
  return refusals.stretchesOverlap({
    one: said(sorted[at - 1] as Stretch),
    other: said(sorted[at] as Stretch),
  });
};

/** Why a week cannot be promised: some day of it cannot stand. */
export const whyNotWeek = (week: readonly WeeklyStretch[]): Refusal | undefined => {
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const no = whyNotStretches(week.filter((stretch) => stretch.weekday === day));
    if (no) return no;
  }
  return undefined;
};

/**
 * Why a week cannot be promised from this day: it is outside the centre's dates, or it lies in the past and the public
 * was told something else for it. A first promise may be entered for days that have gone by.
 */
export const whyNotPromiseFrom = (
  fromOn: IsoDate,
  today: IsoDate,
  centre: Span,
  before: readonly Promised[],
): Refusal | undefined => {
  if (!holdsOn(centre, fromOn)) return refusals.outsideCentre({ ...centre, untilOn: centre.untilOn ?? '–' });
  const told = before.some((promise) => promise.fromOn < today && (promise.untilOn ?? fromOn) >= fromOn);
  return fromOn < today && told ? refusals.promiseOfThePast({ today }) : undefined;
};

/** What is promised for a day: an exception day wins over the week in force. */
export const promisedOn = (
  on: IsoDate,
  promises: readonly Promised[],
  exceptions: readonly Exception[],
): Stretch[] => {
  const exception = exceptions.find(({ onDate }) => onDate === on);
  if (exception) return inOrder(exception.stretches).map(({ opens, closes }) => ({ opens, closes }));
  const standing = promises.filter((promise) => promise.weekday === weekday(on) && holdsOn(promise, on));
  return inOrder(standing).map(({ opens, closes }) => ({ opens, closes }));
};

/** Whether two weeks promise the same. */
export const sameWeek = (one: readonly WeeklyStretch[], other: readonly WeeklyStretch[]): boolean => {
  const said = (week: readonly WeeklyStretch[]) =>
    week.map(({ weekday: day, opens, closes }) => `${day} ${opens} ${closes}`).sort();
  return said(one).join() === said(other).join();
};
