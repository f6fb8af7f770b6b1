import { z } from 'zod';
import { Id, line } from '#platform/http/shapes.ts';
import { relations } from '../rules/ages.ts';

/** A year and a month, 'YYYY-MM', from 1900 on. */
export const BirthMonth = z.string().refine((said) => /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(said), {
  params: { code: 'birth-month', zh: '请填写四位数的出生年份，并选择月份。' },
  message: 'Please give the year of birth in four digits, and choose the month.',
});

export const Name = line(40);
export const Relation = z.enum(relations);

/** A town or village of the list of homes. */
export const Home = z.object({ id: Id, name: z.string(), townName: z.string() });

/** What a resident may say about themselves. */
export const details = {
  name: Name.nullable().default(null),
  birthMonth: BirthMonth,
  homeId: Id.nullable().default(null),
};

/** The version of the notice that was read. */
export const noticeVersion = z.string().max(20);
