import {
  addDays,
  type IsoDate,
  nextPeriodStart,
  type Period,
  periodEnd,
  periodStart,
} from '#platform/dates/index.ts';
import type { Over } from './vocabulary.ts';

type Timed = { period: Period; over: Over };

/** Days from one to another, both included. */
export type Stretch = { fromOn: IsoDate; untilOn: IsoDate };

/**
 * One period that a requirement is asked about: the days whose evidence counts (never beyond today), whether it is over,
 * and the days on which its judgement is the one to show.
 */
export type AskedPeriod = {
  from: IsoDate;
  until: IsoDate;
  window: Stretch;
  shown: Stretch;
  settled: boolean;
};

/** The first and the last of some days. */
export const earliest = (days: readonly IsoDate[]): IsoDate => days.toSorted()[0] ?? '';
export const latest = (days: readonly IsoDate[]): IsoDate => days.toSorted().at(-1) ?? '';

const yearBefore = (date: IsoDate): IsoDate => {
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return before.endsWith('-02-29') ? `${before.slice(0, 4)}-03-01` : before;
};

const windowFrom = (over: Over, from: IsoDate, until: IsoDate, last: IsoDate): IsoDate => {
  if (over === 'the period') return from;
  return over === 'the last day' ? last : yearBefore(addDays(until, 1));
};

/** A count over a week, month or quarter says little before it is over: until the next one ends, the finished one is shown. */
const showsWhenOver = ({ period, over }: Timed) => over === 'the period' && period !== 'year';

const shownOf = (requirement: Timed, from: IsoDate, until: IsoDate): Stretch => {
  if (!showsWhenOver(requirement)) return { fromOn: from, untilOn: until };
  return { fromOn: addDays(until, 1), untilOn: periodEnd(requirement.period, addDays(until, 1)) };
};

const askedFrom = (requirement: Timed, from: IsoDate, today: IsoDate): AskedPeriod => {
  const until = periodEnd(requirement.period, from);
  const last = earliest([until, today]);
  return {
    from,
    until,
    window: { fromOn: windowFrom(requirement.over, from, until, last), untilOn: last },
    shown: shownOf(requirement, from, until),
    settled: until < today,
  };
};

/** Every period of a requirement that touches the given days and has begun by today, in order. */
export const periodsIn = (
  requirement: Timed,
  { fromOn, untilOn }: Stretch,
  today: IsoDate,
): AskedPeriod[] => {
  const asked: AskedPeriod[] = [];
  const last = earliest([untilOn, today]);
  for (
    let from = periodStart(requirement.period, fromOn);
    from <= last;
    from = nextPeriodStart(requirement.period, from)
  )
    asked.push(askedFrom(requirement, from, today));
  return asked;
};

/** The period whose judgement is shown on a day: the running one, or the last that was over (see `shownOf`). */
export const periodShownOn = (requirement: Timed, on: IsoDate, today: IsoDate): AskedPeriod => {
  const running = periodStart(requirement.period, on);
  const from = showsWhenOver(requirement) ? periodStart(requirement.period, addDays(running, -1)) : running;
  return askedFrom(requirement, from, today);
};

/** The period that a day lies in. */
export const periodRunningOn = (requirement: Timed, on: IsoDate, today: IsoDate): AskedPeriod =>
  askedFrom(requirement, periodStart(requirement.period, on), today);

const longestDays: Record<Period, number> = { week: 7, month: 31, quarter: 92, year: 366 };

/** The last so many periods up to the one that a day lies in, the oldest first. */
export const lastPeriods = (
  requirement: Timed,
  on: IsoDate,
  count: number,
  today: IsoDate,
): AskedPeriod[] => {
  const fromOn = addDays(on, -longestDays[requirement.period] * count);
  return periodsIn(requirement, { fromOn, untilOn: on }, today).slice(-count);
};

const overlap = (a: Stretch, b: { fromOn: IsoDate; untilOn: IsoDate | null }) =>
  a.fromOn <= (b.untilOn ?? a.fromOn) && b.fromOn <= a.untilOn;

/**
 * The periods whose verdict may change because evidence changed on some days (`untilOn` null: from then on): those whose
 * counted days meet them. Nothing before `judgedFrom` was ever judged.
 */
export const periodsTouched = (
  requirement: Timed,
  changed: { fromOn: IsoDate; untilOn: IsoDate | null },
  judgedFrom: IsoDate,
  today: IsoDate,
): AskedPeriod[] => {
  const reach = requirement.over === 'the last 12 months' ? 366 : 0;
  const untilOn = changed.untilOn === null ? today : addDays(changed.untilOn, reach);
  const days = { fromOn: latest([changed.fromOn, judgedFrom]), untilOn };
  return periodsIn(requirement, days, today).filter(({ window }) => overlap(window, changed));
};
