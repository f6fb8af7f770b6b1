/** A calendar day as people write it: 'YYYY-MM-DD'. Dates never travel as instants. */
export type IsoDate = string;

const dayMs = 86_400_000;

const atNoon = (date: IsoDate) => new Date(`${date}T12:00:00Z`);
const isoOf = (date: Date): IsoDate => date.toISOString().slice(0, 10);

/** Whether a text names a day that exists: 2026-02-30 does not. */
export const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  isoOf(atNoon(text)) === text;

const calendars = new Map<string, Intl.DateTimeFormat>();

// Making one takes longer than most of what a request does, so each is made once.
const calendarOf = (timeZone: string): Intl.DateTimeFormat => {
  const made =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, made);
  return made;
};

/** The day an instant falls on in a time zone. */
export const dayOf = (instant: Date, timeZone: string): IsoDate => calendarOf(timeZone).format(instant);

/** The day that lies a number of days later (or earlier, when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  isoOf(new Date(atNoon(date).getTime() + days * dayMs));

/** Whole days from one day to another; 0 when they are the same. */
export const daysBetween = (from: IsoDate, until: IsoDate): number =>
  Math.round((atNoon(until).getTime() - atNoon(from).getTime()) / dayMs);

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts them. */
export const weekday = (date: IsoDate): number => atNoon(date).getUTCDay() || 7;

export type Period = 'week' | 'month' | 'quarter' | 'year';

/** The first day of the week (Monday), month, quarter or year that a day lies in. */
export const periodStart = (period: Period, date: IsoDate): IsoDate => {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  if (period === 'week') return addDays(date, 1 - weekday(date));
  if (period === 'month') return `${date.slice(0, 7)}-01`;
  if (period === 'quarter') return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  return `${year}-01-01`;
};

/** The first day of the period after the one a day lies in. */
export const nextPeriodStart = (period: Period, date: IsoDate): IsoDate => {
  const start = periodStart(period, date);
  const days = { week: 7, month: 31, quarter: 92, year: 366 }[period];
  return periodStart(period, addDays(start, days));
};

/** The last day of the period that a day lies in. */
export const periodEnd = (period: Period, date: IsoDate): IsoDate =>
  addDays(nextPeriodStart(period, date), -1);
