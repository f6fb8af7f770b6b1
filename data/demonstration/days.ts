import chineseDays from 'chinese-days';
import { addDays, type IsoDate, weekday } from '#platform/dates/index.ts';
import { festivals } from './words/programmes.ts';

/** What the generator knows of one day. */
export type DemoDay = {
  on: IsoDate;
  weekday: number;
  month: number;
  noon: number;
  holiday: boolean;
  festival?: string;
};

const { getSolarDateFromLunar, getSolarTermDate, isHoliday, isInLieu } = chineseDays;

/** The day of each traditional festival of a year, by the lunar calendar. */
const festivalDays = (year: number): Map<IsoDate, string> =>
  new Map(
    festivals.map(({ name, lunar }) => {
      if (lunar === 'qingming') return [getSolarTermDate(year, 4, 'pure_brightness'), name];
      const [month, day] = lunar.map((part) => String(part).padStart(2, '0'));
      return [getSolarDateFromLunar(`${year}-${month}-${day}`).date, name];
    }),
  );

const isPublicHoliday = (on: IsoDate) => {
  try {
    return isHoliday(on) && weekday(on) < 6 && !isInLieu(on);
  } catch {
    return false;
  }
};

/** Every day from one to another, with holidays and festivals. */
export const daysFrom = (from: IsoDate, until: IsoDate): DemoDay[] => {
  const years = Array.from(
    { length: Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, at) => Number(from.slice(0, 4)) + at,
  );
  const named = new Map(years.flatMap((year) => [...festivalDays(year)]));
  const days: DemoDay[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const festival = named.get(on);
    days.push({
      on,
      weekday: weekday(on),
      month: Number(on.slice(5, 7)),
      noon: Date.parse(`${on}T12:00:00+08:00`),
      holiday: isPublicHoliday(on),
      ...(festival ? { festival } : {}),
    });
  }
  return days;
};

/** Minutes of the day as a time, 570 → '09:30'. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;

/** A moment of a day in the district's time zone, as COPY takes it. */
export const momentOf = (on: IsoDate, minutes: number): string => `${on} ${timeOf(minutes)}+08`;
