import type { WeeklyStretch } from './hours.ts';

const dayNames = '一二三四五六日';
const wholeWeek = [1, 2, 3, 4, 5, 6, 7];
const daySets: Record<string, readonly number[]> = {
  每天: wholeWeek,
  每日: wholeWeek,
  全周: wholeWeek,
  工作日: [1, 2, 3, 4, 5],
  周末: [6, 7],
  双休日: [6, 7],
};

const dayNumber = (name: string) => (name === '天' ? 7 : Number(name) || dayNames.indexOf(name) + 1);

const daysBetween = (from: number, until: number) =>
  from <= until ? wholeWeek.filter((day) => day >= from && day <= until) : [];

const to = '\\s*(?:至|到|-|—+|–|~)\\s*';
const oneTime = '(上午|中午|下午|晚上|晚)?\\s*(\\d{1,2})(?::(\\d{2})|[点时](半|(?:(\\d{1,2})分?)?))';
const daySet = new RegExp(`^(?:${Object.keys(daySets).join('|')})`);
const dayRange = new RegExp(
  `^(?:周|星期|礼拜)([一二三四五六日天1-7])(?:${to}(?:周|星期|礼拜)?([一二三四五六日天]|[1-7](?![:点时\\d])))?`,
);
const furtherDay = /^([一二三四五六日天])/;
const timeRange = new RegExp(`^${oneTime}${to}${oneTime}`);
const between = /^[\s,、;。:及和与\n/|]+/;

type Taken = { length: number };
type Days = Taken & { days: readonly number[] };
type Times = Taken & { opens: string; closes: string };

const takeDays = (text: string, some: boolean): Days | undefined => {
  const set = daySet.exec(text);
  if (set) return { length: set[0].length, days: daySets[set[0]] ?? [] };
  const range = dayRange.exec(text);
  if (range) {
    const from = dayNumber(range[1] as string);
    return { length: range[0].length, days: range[2] ? daysBetween(from, dayNumber(range[2])) : [from] };
  }
  const further = some ? furtherDay.exec(text) : null;
  return further ? { length: 1, days: [dayNumber(further[0])] } : undefined;
};

const clock = ([half, hour, colon, rest, minute]: readonly (string | undefined)[]): string | undefined => {
  const afternoon = half === '下午' || half === '晚上' || half === '晚';
  const hours = Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0);
  const minutes = rest === '半' ? 30 : Number(colon ?? minute ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

const takeTimes = (text: string): Times | undefined => {
  const found = timeRange.exec(text);
  if (!found) return undefined;
  const opens = clock(found.slice(1, 6));
  // 下午2:00-6:00 says 下午 once for both ends.
  const closes = clock([found[6] ?? found[1], ...found.slice(7, 11)]);
  return opens && closes ? { length: found[0].length, opens, closes } : undefined;
};

/**
 * Reads opening hours as people write them: 周一至周日 9:00-12:00,14:00-18:00;周六、日 19:00-21:00. Days come before
 * their times. Answers nothing when any part of the text is not understood; an empty text promises nothing.
 */
export const readWeek = (written: string): WeeklyStretch[] | undefined => {
  let text = written.normalize('NFKC').trim();
  let days: readonly number[] = [];
  let timed = false;
  const week: WeeklyStretch[] = [];
  for (;;) {
    text = text.replace(between, '');
    if (text === '') return days.length > 0 && !timed ? undefined : week;
    const times = days.length > 0 ? takeTimes(text) : undefined;
    const more = times ? undefined : takeDays(text, days.length > 0 && !timed);
    if (!times && (more?.days.length ?? 0) === 0) return undefined;
    if (times) week.push(...days.map((weekday) => ({ weekday, opens: times.opens, closes: times.closes })));
    if (more) days = timed ? more.days : [...new Set([...days, ...more.days])];
    timed = times !== undefined;
    text = text.slice((times ?? more)?.length);
  }
};
