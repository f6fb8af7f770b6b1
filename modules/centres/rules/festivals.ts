/** Festivals of the lunar calendar and the year's fixed ones, by the names the calendar shows. */
export const festivalNames = {
  'new-year': { nameZh: '元旦', nameEn: "New Year's Day" },
  'new-year-eve': { nameZh: '除夕', nameEn: "Spring Festival's Eve" },
  'spring-festival': { nameZh: '春节', nameEn: 'Spring Festival' },
  'lantern-festival': { nameZh: '元宵节', nameEn: 'Lantern Festival' },
  qingming: { nameZh: '清明节', nameEn: 'Tomb-Sweeping Day' },
  'labour-day': { nameZh: '劳动节', nameEn: 'Labour Day' },
  'dragon-boat-festival': { nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
  qixi: { nameZh: '七夕节', nameEn: 'Qixi Festival' },
  'mid-autumn-festival': { nameZh: '中秋节', nameEn: 'Mid-Autumn Festival' },
  'double-ninth-festival': { nameZh: '重阳节', nameEn: 'Double Ninth Festival' },
  'national-day': { nameZh: '国庆节', nameEn: 'National Day' },
} as const;
export type FestivalName = keyof typeof festivalNames;

/** The festivals of 我们的节日 (notice 3.3), with the month and day of the lunar year they fall on; Qingming follows the sun. */
export const lunarFestivalDays = {
  'spring-festival': { month: 1, day: 1 },
  'lantern-festival': { month: 1, day: 15 },
  qingming: undefined,
  'dragon-boat-festival': { month: 5, day: 5 },
  qixi: { month: 7, day: 7 },
  'mid-autumn-festival': { month: 8, day: 15 },
  'double-ninth-festival': { month: 9, day: 9 },
} as const satisfies Partial<Record<FestivalName, { month: number; day: number } | undefined>>;
export type LunarFestival = keyof typeof lunarFestivalDays;

/** Qingming follows the sun: the usual formula of the almanac for the years 2000 to 2099. */
export const qingmingOf = (year: number): string => {
  const inCentury = year % 100;
  const day = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
  return `${year}-04-0${day}`;
};
