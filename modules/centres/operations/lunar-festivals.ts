import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { type LunarFestival, lunarFestivalDays } from '../rules/festivals.ts';

const twoDigits = (number: number) => String(number).padStart(2, '0');

/**
 * The days of a year on which the festivals of 我们的节日 fall: 春节, 元宵, 清明, 端午, 七夕, 中秋, 重阳. Known for the years
 * 1900 to 2100.
 */
export const lunarFestivals = async (year: number): Promise<Record<LunarFestival, IsoDate>> => {
  const { getSolarDateFromLunar, getSolarTermDate } = (await import('chinese-days')).default;
  const days = Object.entries(lunarFestivalDays).map(([name, on]) => [
    name,
    on
      ? getSolarDateFromLunar(`${year}-${twoDigits(on.month)}-${twoDigits(on.day)}`).date
      : getSolarTermDate(year, 4, 'pure_brightness'),
  ]);
  return Object.fromEntries(days);
};

/** The eve of the Spring Festival: the last day of the old lunar year. */
export const newYearEve = (festivals: Record<LunarFestival, IsoDate>): IsoDate =>
  addDays(festivals['spring-festival'], -1);
