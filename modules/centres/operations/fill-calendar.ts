import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { calendarChanged } from '../events.ts';
import { type CalendarDay, type DecreedDay, kindOfDay, nameOfDay } from '../rules/calendar.ts';
import { type FestivalName, festivalNames } from '../rules/festivals.ts';
import { keepDays } from '../store/calendar.ts';
import { lunarFestivals, newYearEve } from './lunar-festivals.ts';

type ChineseDays = typeof import('chinese-days')['default'];

const daysOfYear = (year: number): IsoDate[] => {
  const first = `${year}-01-01`;
  return Array.from({ length: 366 }, (_, at) => addDays(first, at)).filter((day) =>
    day.startsWith(`${year}`),
  );
};

/** The library reads days on the clock of the machine: noon is on the same day everywhere. */
const noonOf = (on: IsoDate) => new Date(`${on}T12:00:00`);

/** What the government's notice says of a day; the library writes it as "National Day,国庆节,3", other days as a weekday. */
const decreedFor = (library: ChineseDays, on: IsoDate): DecreedDay | undefined => {
  const { work, name } = library.getDayDetail(noonOf(on));
  const [nameEn = '', nameZh] = name.split(',');
  return nameZh ? { work, nameZh, nameEn } : undefined;
};

const lunarOf = (library: ChineseDays, on: IsoDate): string => {
  const { isLeap, lunarMonCN, lunarDayCN } = library.getLunarDate(noonOf(on));
  return `${isLeap ? '闰' : ''}${lunarMonCN}${lunarDayCN}`;
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
  const library = (await import('chinese-days')).default;
  const holidaysKnown = decreedFor(library, `${year}-10-01`) !== undefined;
  const festivals = await festivalsOf(year);
  const days = daysOfYear(year).map((onDate): CalendarDay => {
    const decreed = holidaysKnown ? decreedFor(library, onDate) : undefined;
    const kind = kindOfDay(onDate, decreed);
    const festival = festivals.get(onDate);
    const name = nameOfDay(kind, decreed, festival && festivalNames[festival]);
    return { onDate, kind, ...name, lunar: lunarOf(library, onDate) };
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
