import type { IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { calendarChanged } from '../events.ts';
import { type CalendarDay, type DecreedDay, kindOfDay, nameOfDay } from '../rules/calendar.ts';
import { type FestivalName, festivalNames } from '../rules/festivals.ts';
import { keepDays } from '../store/calendar.ts';
import { daysOfYear, lunarDates, lunarFestivals, newYearEve } from './lunar-festivals.ts';

/** What the government's yearly notices say, day by day, as the library ships them: "National Day,国庆节,3". */
const readDecrees = async (): Promise<(on: IsoDate) => DecreedDay | undefined> => {
  const { default: said } = await import('chinese-days/dist/chinese-days.json', { with: { type: 'json' } });
  const [holidays, workdays]: Record<string, string>[] = [said.holidays, said.workdays];
  return (on) => {
    const name = workdays?.[on] ?? holidays?.[on];
    const [nameEn = '', nameZh = ''] = name?.split(',') ?? [];
    return name ? { work: workdays?.[on] !== undefined, nameZh, nameEn } : undefined;
  };
};

const festivalsOf = async (year: number): Promise<Map<IsoDate, FestivalName>> => {
  const lunar = await lunarFestivals(year);
  const byName = Object.entries(lunar) as [FestivalName, IsoDate][];
  return new Map<IsoDate, FestivalName>([
    ...byName.map(([name, on]) => [on, name] as const),
    [newYearEve(lunar), 'new-year-eve'],
    [`${year}-01-01`, 'new-year'],
    [`${year}-05-01`, 'labour-day'],
    [`${year}-10-01`, 'national-day'],
  ]);
};

/** The days of a year, and whether the government's notice for it is known to the program. */
const describeYear = async (year: number): Promise<{ days: CalendarDay[]; holidaysKnown: boolean }> => {
  const [decreedFor, lunarOf, festivals] = await Promise.all([
    readDecrees(),
    lunarDates(),
    festivalsOf(year),
  ]);
  const holidaysKnown = decreedFor(`${year}-10-01`) !== undefined;
  const days = daysOfYear(year).map((onDate): CalendarDay => {
    const decreed = holidaysKnown ? decreedFor(onDate) : undefined;
    const kind = kindOfDay(onDate, decreed);
    const festival = festivals.get(onDate);
    const name = nameOfDay(kind, decreed, festival && festivalNames[festival]);
    return { onDate, kind, ...name, lunar: lunarOf(onDate).said };
  });
  return { days, holidaysKnown };
};

/**
 * Keeps the calendar of a year: working days, weekends, public holidays, 调休, festivals and lunar dates. While the
 * government's notice for the year is not in the program only weekends are known, and the answer says so. Doing it
 * again changes only what became known meanwhile.
 */
export const fillCalendar = async (work: Work, year: number) => {
  const { days, holidaysKnown } = await describeYear(year);
  const changed = await keepDays(work, days);
  if (changed > 0) {
    const after = { year, holidaysKnown, changed };
    noteChange(work, { subject: 'calendar', subjectId: String(year), after });
    announce(work, calendarChanged, { fromOn: `${year}-01-01`, untilOn: `${year}-12-31` });
  }
  return { year, holidaysKnown, changed };
};
