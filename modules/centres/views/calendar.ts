import type { IsoDate } from '#platform/dates/index.ts';
import { periodEnd, weekday } from '#platform/dates/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type { DayKind } from '../rules/words.ts';

/** The days of the calendar between two days, as far as it is filled. */
export const daysBetween = async (reading: Reading, fromOn: IsoDate, untilOn: IsoDate) => {
  const rows = await reading.db
    .selectFrom('centres.calendarDay')
    .selectAll()
    .where('onDate', '>=', fromOn)
    .where('onDate', '<=', untilOn)
    .orderBy('onDate')
    .execute();
  return rows.map((day) => ({ ...day, kind: day.kind as DayKind }));
};

const holidaysKnown = async (reading: Reading, year: string): Promise<boolean> =>
  (await reading.db
    .selectFrom('centres.calendarDay')
    .select('onDate')
    .where('onDate', '>=', `${year}-01-01`)
    .where('onDate', '<=', `${year}-12-31`)
    .where('kind', '=', 'holiday')
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** The calendar of a month, and whether the public holidays of its year are known yet. */
export const showCalendar = async (reading: Reading, month: string) => {
  const first = `${month}-01`;
  const [days, known] = await Promise.all([
    daysBetween(reading, first, periodEnd('month', first)),
    holidaysKnown(reading, month.slice(0, 4)),
  ]);
  return {
    holidaysKnown: known,
    days: days.map((day) => ({ ...day, weekday: weekday(day.onDate) })),
  };
};

/** What the calendar says of today. */
export const showPublicToday = async (reading: Reading) => {
  const [day] = await daysBetween(reading, reading.today, reading.today);
  const { kind = null, nameZh = null, nameEn = null, lunar = null } = day ?? {};
  return { onDate: reading.today, dayKind: kind, dayNameZh: nameZh, dayNameEn: nameEn, lunar };
};
