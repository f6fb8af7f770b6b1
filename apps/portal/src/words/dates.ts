import { daysBetween, type IsoDate, weekday } from '#platform/dates/index.ts';
import type { Language } from './index.ts';

const weekdays = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const longWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const near = { zh: ['今天', '明天', '后天'], en: ['Today', 'Tomorrow'] };

/** Making a format costs a hundred times more than using it. */
const madeOnce = (make: (timeZone: string) => Intl.DateTimeFormat) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string) => {
    const format = made.get(timeZone) ?? make(timeZone);
    made.set(timeZone, format);
    return format;
  };
};

const clockOf = madeOnce(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);
const calendarOf = madeOnce((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone }));

/** Days and times as people say them, seen from today: 今天、周六 19:00、12月3日 周四. */
export const saysDates = (language: Language, today: IsoDate, timeZone: string) => {
  const shortDay = (on: IsoDate) => {
    const [month, day] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))];
    const year = on.slice(0, 4) === today.slice(0, 4) ? '' : on.slice(0, 4);
    return language === 'zh'
      ? `${year && `${year}年`}${month}月${day}日`
      : `${day} ${months[month - 1]}${year && ` ${year}`}`;
  };
  /** '1980-05' as 1980 年 5 月 or May 1980. */
  const month = (said: string) => {
    const [year, number = 0] = said.split('-').map(Number);
    return language === 'zh' ? `${year} 年 ${number} 月` : `${months[number - 1]} ${year}`;
  };
  const weekdayName = (number: number) => weekdays[language][number - 1] ?? '';
  const day = (on: IsoDate) =>
    language === 'zh'
      ? `${shortDay(on)} ${weekdayName(weekday(on))}`
      : `${weekdayName(weekday(on))} ${shortDay(on)}`;
  /** 今天、明天、后天, or nothing. */
  const nearName = (on: IsoDate) => near[language][daysBetween(today, on)];
  return {
    shortDay,
    month,
    day,
    weekday: weekdayName,
    longWeekday: (on: IsoDate) =>
      language === 'zh' ? weekdayName(weekday(on)) : (longWeekdays[weekday(on) - 1] ?? ''),
    nearName,
    time: (instant: string) => clockOf(timeZone).format(new Date(instant)),
    /** The day of an instant in the district. */
    dayOf: (instant: string): IsoDate => calendarOf(timeZone).format(new Date(instant)),
  };
};
