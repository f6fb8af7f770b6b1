import { z } from 'zod';
import { isIsoDate } from '#platform/dates/index.ts';

/** Shapes that many contracts share. */
export const Id = z.uuid();

/** A day that exists, 'YYYY-MM-DD', between 1900 and 2200. */
export const Day = z
  .string()
  .refine((text) => isIsoDate(text) && text >= '1900-01-01' && text < '2200-01-01', {
    params: { code: 'date' },
    message: 'not a day that exists',
  });

/** A time of day, 'HH:MM' on the 24-hour clock. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An instant, ISO 8601 with its offset. */
export const Instant = z.iso.datetime({ offset: true });

/** A line of text a person types: trimmed, no control characters, a length in characters. */
export const line = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), {
      params: { code: 'control' },
      message: 'control characters',
    });

/** A longer text: line breaks and tabs are welcome, other control characters are not. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((said) => !/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(said), {
      params: { code: 'control' },
      message: 'control characters',
    });

/** The page of a list that is asked for: `page` from 1, `pageSize` up to 100, and a sort column of the list's own. */
export const paged = <Column extends string>(columns: readonly [Column, ...Column[]]) => ({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  sort: z.enum(columns).default(columns[0]),
  order: z.enum(['asc', 'desc']).default('asc'),
});

/** A page of a list with the exact total. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ total: z.number().int(), rows: z.array(row) });

/** What a command answers when it made something. */
export const Made = z.object({ id: Id });

/** What a command answers when there is nothing to tell. */
export const Done = z.object({ done: z.literal(true) });
export const done = { done: true } as const;
