import { addDays, daysBetween, periodStart, weekday } from '#platform/dates/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { findCentre } from '../operations/find-centre.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { daysOf } from '../rules/exception.ts';
import { minutesIn, promisedOn } from '../rules/hours.ts';
import { whyNotDates } from '../rules/span.ts';
import { exceptionsBetween, promisesBetween, standing } from '../store/hours.ts';
import { daysBetween as calendarBetween } from './calendar.ts';
import { type ListedOpening, openingsBetween } from './openings.ts';

/** Every week a centre promised, past ones first, with its minutes. */
export const showHours = async (reading: Reading, centreId: string) => {
  await findCentre(reading, permissions.read, centreId);
  const promises = await promisesBetween(reading, [centreId], '1900-01-01', null);
  const weeks = Map.groupBy(promises, ({ fromOn, untilOn }) => `${fromOn} ${untilOn}`);
  return [...weeks.values()].flatMap((week) => {
    const [first] = week;
    if (!first) return [];
    const { fromOn, untilOn } = first;
    return [{ fromOn, untilOn, minutesAWeek: minutesIn(week), week }];
  });
};

/** The most days of exceptions one question may ask for. */
const mostDays = 400;

/** The exception days of a centre between two days, those that were withdrawn too. */
export const listExceptions = async (
  reading: Reading,
  centreId: string,
  asked: { fromOn: string; untilOn: string },
) => {
  await findCentre(reading, permissions.read, centreId);
  refuseIf(whyNotDates(asked));
  refuseIf(
    daysBetween(asked.fromOn, asked.untilOn) >= mostDays
      ? refusals.tooManyDays({ most: mostDays })
      : undefined,
  );
  const found = await exceptionsBetween(reading, [centreId], asked.fromOn, asked.untilOn);
  return found.map((day) => ({ ...day, withdrawnAt: day.withdrawnAt?.toISOString() ?? null }));
};

const observedIn = (openings: readonly ListedOpening[]) =>
  openings.map(({ id, opens, closes, source, correctedReason, closedByProgram }) => {
    const corrected = correctedReason !== null;
    return { id, opens, closes, source, corrected, closedByProgram };
  });

/** Days of a centre as promised and as observed, each with what the calendar and an exception say of it. */
export const describeDays = async (reading: Reading, centreId: string, fromOn: string, untilOn: string) => {
  const [promises, exceptions, openings, calendar] = await Promise.all([
    promisesBetween(reading, [centreId], fromOn, untilOn),
    exceptionsBetween(reading, [centreId], fromOn, untilOn),
    openingsBetween(reading, centreId, fromOn, untilOn),
    calendarBetween(reading, fromOn, untilOn),
  ]);
  const exceptional = standing(exceptions);
  return daysOf({ fromOn, untilOn }).map((onDate) => {
    const day = calendar.find((known) => known.onDate === onDate);
    const exception = exceptional.find((unlike) => unlike.onDate === onDate);
    const promised = promisedOn(onDate, promises, exceptional);
    const observed = openings.filter((opening) => opening.onDate === onDate);
    return {
      onDate,
      weekday: weekday(onDate),
      dayKind: day?.kind ?? null,
      dayNameZh: day?.nameZh ?? null,
      dayNameEn: day?.nameEn ?? null,
      lunar: day?.lunar ?? null,
      exception: exception ?? null,
      promised,
      promisedMinutes: minutesIn(promised),
      observed: observedIn(observed),
      observedMinutes: observed.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      openings: observed,
    };
  });
};

/** The week, Monday to Sunday, that a day lies in. */
export const describeWeek = (reading: Reading, centreId: string, weekOf: string) => {
  const monday = periodStart('week', weekOf);
  return describeDays(reading, centreId, monday, addDays(monday, 6));
};
