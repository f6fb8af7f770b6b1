import { addDays, daysBetween, type IsoDate } from '#platform/dates/index.ts';
import { type LunarFestival, lunarFestivalDays, qingmingOf } from '../rules/festivals.ts';

type Lunar = { month: number; day: number; leap: boolean; said: string };

/** The lunar date of a day as people write it, such as 正月初一 or 闰六月十五. Known for the years 1900 to 2100. */
export const lunarDates = async (): Promise<(on: IsoDate) => Lunar> => {
  const { getLunarDate } = (await import('chinese-days')).default;
  return (on) => {
    // A day as text is the same whatever the time zone of the machine; a Date would not be.
    const { lunarMon, lunarDay, isLeap, lunarMonCN, lunarDayCN } = getLunarDate(on);
    const said = `${isLeap ? '闰' : ''}${lunarMonCN}${lunarDayCN}`;
    return { month: lunarMon, day: lunarDay, leap: isLeap, said };
  };
};

/** The days of a year, in order. */
export const daysOfYear = (year: number): IsoDate[] =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, at) =>
    addDays(`${year}-01-01`, at),
  );

/**
 * The days of a year on which the festivals of 我们的节日 fall: 春节, 元宵, 清明, 端午, 七夕, 中秋, 重阳. Known for the years
 * 2000 to 2099.
 */
export const lunarFestivals = async (year: number): Promise<Record<LunarFestival, IsoDate>> => {
  const lunarOf = await lunarDates();
  const days = daysOfYear(year).map((on) => ({ on, ...lunarOf(on) }));
  const dayOf = (wanted: { month: number; day: number }) =>
    days.find(({ month, day, leap }) => month === wanted.month && day === wanted.day && !leap)?.on;
  return Object.fromEntries(
    Object.entries(lunarFestivalDays).map(([name, on]) => [name, on ? dayOf(on) : qingmingOf(year)]),
  ) as Record<LunarFestival, IsoDate>;
};

/** The eve of the Spring Festival: the last day of the old lunar year. */
export const newYearEve = (festivals: Record<LunarFestival, IsoDate>): IsoDate =>
  addDays(festivals['spring-festival'], -1);
