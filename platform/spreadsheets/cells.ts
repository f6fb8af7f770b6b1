import { z } from 'zod';
import type { IsoDate } from '#platform/dates/index.ts';

/** A cell that names a day. Understands 2026-03-05, 2026/3/5, 2026.3.5, 20260305 and 2026年3月5日. */
export const dateCell = () => z.string().transform(isoSpelling).pipe(z.iso.date());

/** A cell that holds a decimal number, perhaps with thousands separators; `then` sets its bounds. */
export const numberCell = <Then extends z.ZodType<unknown, number>>(then: Then) =>
  z
    .string()
    .transform((text, context) => {
      const plain = text.replace(/,(?=\d{3}(\D|$))/g, '');
      if (/^[+-]?\d+(\.\d+)?$/.test(plain)) return Number(plain);
      context.issues.push({ code: 'invalid_type', expected: 'number', input: text });
      return z.NEVER;
    })
    .pipe(then);

/**
 * A cell that takes one of several fixed answers. Each value lists the spellings people use for it, the usual
 * one first: `choiceCell({ 'full-time': ['专职', 'full-time'], 'part-time': ['兼职', 'part-time'] })`.
 */
export const choiceCell = <Value extends string>(spellings: Record<Value, readonly string[]>) => {
  const entries = Object.entries(spellings) as [Value, readonly string[]][];
  return z.string().transform((text, context): Value => {
    const chosen = entries.find(([, accepted]) => accepted.some((spelling) => sameWord(spelling, text)));
    if (chosen) return chosen[0];
    const values = entries.map(([value, accepted]) => accepted[0] ?? value);
    context.issues.push({ code: 'invalid_value', values, input: text });
    return z.NEVER;
  });
};

/** A cell that says yes or no: 是/否, 有/无, yes/no, TRUE/FALSE, 1/0. */
export const yesNoCell = () =>
  choiceCell({
    yes: ['是', '有', 'yes', 'y', 'true', '1'],
    no: ['否', '无', 'no', 'n', 'false', '0'],
  }).transform((answer) => answer === 'yes');

const sameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const spelledDate = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;

/** A day in any of the usual spellings as YYYY-MM-DD, whether or not it exists; anything else unchanged. */
export const isoSpelling = (text: string): IsoDate | string => {
  // Excel writes the midnight of a day into CSV files as 2026/3/5 0:00.
  const day = spelledDate.exec(text.replace(/\s+0?0:00(:00)?$/, ''));
  if (!day) return text;
  const [, year, month = day[4], date = day[5]] = day;
  return `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
};
