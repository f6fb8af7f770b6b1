import { z } from 'zod';
import { levels } from '#modules/organisations/rules.ts';
import { Day, Id, line, TimeOfDay, text } from '#platform/http/shapes.ts';

/** Shapes that several routes of centres share. */
export const Level = z.enum(levels);

export const ByCentre = z.strictObject({ centreId: Id });

export const Reason = z.strictObject({ reason: line(200) });

/** The days of validity a form gives; without a last day it goes on. */
export const dates = { fromOn: Day, untilOn: Day.nullable().default(null) };

/** The days of validity as they are answered. */
export const datesAnswered = { fromOn: z.string(), untilOn: z.string().nullable() };

/** Degrees in the coordinate system of the district's maps; both or neither. */
export const position = {
  longitude: z.number().min(73).max(136).nullable().default(null),
  latitude: z.number().min(3).max(54).nullable().default(null),
};

export const positionAnswered = { longitude: z.number().nullable(), latitude: z.number().nullable() };

export const address = line(200, 0).default('');
export const summary = text(2000).default('');
export const areaM2 = z.number().min(0).max(100_000).nullable().default(null);

/** A stretch of one day: opens and closes on the district's clock. */
export const Stretch = z.strictObject({ opens: TimeOfDay, closes: TimeOfDay });
export const StretchAnswered = z.object({ opens: z.string(), closes: z.string() });

/** A closing time: a time of day, or the midnight that ends it. */
export const ClosingTime = z.union([TimeOfDay, z.literal('24:00')]);

export const Weekday = z.number().int().min(1).max(7);

export const Photo = z.strictObject({ fileId: Id });
export const PhotoAnswered = z.object({
  fileId: Id,
  name: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});

/** Somebody's name, where the reader may see names; else null. */
export const Named = z.object({ id: Id, name: z.string().nullable() });

/** Which language an exported table speaks. */
export const language = z.enum(['zh', 'en']).default('zh');

/** The refusals of anything done to a record within a centre. */
export const onRecords = ['centres.not-found', 'centres.record-not-found'] as const;
