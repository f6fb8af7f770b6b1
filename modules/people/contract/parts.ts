import { z } from 'zod';
import { bareIdNumber, barePhone, isIdNumber, isMainlandPhone } from '#platform/crypto/numbers.ts';
import { Day, Id, line } from '#platform/http/shapes.ts';
import { genders, genres, posts, teamKinds } from '../rules/words.ts';

export const Post = z.enum(posts);
export const Genre = z.enum(genres);
export const TeamKind = z.enum(teamKinds);
export const Gender = z.enum(genders);

/** A year of birth, or null when it is not known. */
export const BirthYear = z.number().int().min(1900).max(2100).nullable();

const problem = (code: string, zh: string, en: string) => ({ params: { code, zh, en }, message: en });

/** A mobile phone number as it comes in, with or without +86, spaces and hyphens. */
export const Phone = z
  .string()
  .max(30)
  .transform(barePhone)
  .refine(
    isMainlandPhone,
    problem('phone', '不是 11 位手机号。', 'This is not a mobile phone number of 11 digits.'),
  );

/** An ID number of 18 characters with a day of birth that exists and the right check character (GB 11643). */
export const IdNumber = z
  .string()
  .max(30)
  .transform(bareIdNumber)
  .refine(
    isIdNumber,
    problem(
      'id-number',
      '不是有效的 18 位身份证号，请核对出生日期与末位校验码。',
      'This is no valid ID number of 18 characters; check the day of birth and the last character.',
    ),
  );

/** The stretch of days a record holds for, as it comes in: both days included, null for an open end. */
export const saidStretch = { fromOn: Day, untilOn: Day.nullable().default(null) };

/** The same as it goes out. */
export const shownStretch = { fromOn: z.string(), untilOn: z.string().nullable() };

/** The last day on which a record still holds. */
export const Ending = z.strictObject({ untilOn: Day });

/** Why a record was entered by mistake and shall not count. */
export const Striking = z.strictObject({ reason: line(200, 2) });

/** What the actor may do to a record. */
export const PermittedActions = z.array(z.enum(['edit']));

/** Which organisations a list covers: one alone, or one with everything beneath it; else all within reach. */
export const scope = { organisationId: Id.optional(), beneath: Id.optional() };

export const Language = z.enum(['zh', 'en']);
