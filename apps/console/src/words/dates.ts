import { addDays, type IsoDate, type Period, weekday } from '#platform/dates/index.ts';
import { type Language, useWords } from './index.ts';

/** The time zone in which the district's days begin and end. */
const timeZone = 'Asia/Shanghai';

const weekdays = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day it is in the district now. */
export const today = (): IsoDate => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

const parts = (date: IsoDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

export const sayWeekday = (language: Language, number: number) => weekdays[language][number - 1] ?? '';

const isThisYear = (date: IsoDate) => sameYear(date, today());

const sameYear = (one: IsoDate, other: IsoDate) => one.slice(0, 4) === other.slice(0, 4);

/** A day with its year: 2025年11月22日. */
const sayYearDay = (language: Language, date: IsoDate) => {
  const { year, month, day } = parts(date);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`;
};

/** A day without its weekday: 11月22日, with the year when it is not this one. */
export const sayShortDay = (language: Language, date: IsoDate) => {
  if (!isThisYear(date)) return sayYearDay(language, date);
  const { month, day } = parts(date);
  return language === 'zh' ? `${month}月${day}日` : `${day} ${months[month - 1]}`;
};

/** A day as people say it: 11月22日 周日. */
export const sayDay = (language: Language, date: IsoDate) => {
  const day = sayShortDay(language, date);
  const name = sayWeekday(language, weekday(date));
  return language === 'zh' ? `${day} ${name}` : `${name} ${day}`;
};

const sayWholePeriod = (language: Language, from: IsoDate, until: IsoDate): string | undefined => {
  const { year, month } = parts(from);
  const next = addDays(until, 1);
  if (!from.endsWith('-01') || !next.endsWith('-01')) return undefined;
  const length = (parts(next).year - year) * 12 + parts(next).month - month;
  const zh = language === 'zh';
  if (length === 1) return zh ? `${year}年${month}月` : `${months[month - 1]} ${year}`;
  if (length === 3 && month % 3 === 1) {
    const quarter = (month + 2) / 3;
    return zh ? `${year}年第${quarter}季度` : `Q${quarter} ${year}`;
  }
  if (length === 12 && month === 1) return zh ? `${year}年` : `${year}`;
  return undefined;
};

/** A stretch of days: the month, quarter or year when it is a whole one, else its first and last day. */
export const sayStretch = (language: Language, from: IsoDate, until: IsoDate | null) => {
  if (until === null)
    return language === 'zh' ? `${sayShortDay('zh', from)}起` : `from ${sayShortDay('en', from)}`;
  if (from === until) return sayDay(language, from);
  const whole = sayWholePeriod(language, from, until);
  if (whole) return whole;
  const [first, last] = sameYear(from, until)
    ? [sayShortDay(language, from), sayShortDay(language, until)]
    : [sayYearDay(language, from), sayYearDay(language, until)];
  const sameMonth = from.slice(0, 7) === until.slice(0, 7);
  if (language === 'zh') return `${first}—${sameMonth ? `${parts(until).day}日` : last}`;
  return `${sameMonth ? parts(from).day : first} – ${last}`;
};

const inZone = (instant: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, ...options }).format(new Date(instant));

/** The day an instant falls on in the district. */
export const dayOfInstant = (instant: string): IsoDate => inZone(instant, {});

/** The time of day of an instant: 19:00. */
export const sayTime = (instant: string) =>
  inZone(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** An instant to the second with its year, as a log writes it: 2026-11-23 17:00:42. */
export const sayExactly = (instant: string) =>
  `${dayOfInstant(instant)} ${inZone(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}`;

/** A day and a time of day in the district as an instant. */
export const instantAt = (date: IsoDate, time: string) => `${date}T${time}:00+08:00`;

/** Everything that says dates, in the language of the person. */
export const useDates = () => {
  const { language } = useWords();
  return {
    day: (date: IsoDate) => sayDay(language, date),
    shortDay: (date: IsoDate) => sayShortDay(language, date),
    stretch: (from: IsoDate, until: IsoDate | null) => sayStretch(language, from, until),
    weekday: (number: number) => sayWeekday(language, number),
    moment: (instant: string) => `${sayDay(language, dayOfInstant(instant))} ${sayTime(instant)}`,
    time: sayTime,
  };
};
export type { IsoDate, Period };
