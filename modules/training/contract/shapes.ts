import { z } from 'zod';
import { Day, Id, Instant, line, text } from '#platform/http/shapes.ts';
import { subjects, tiers } from '../rules.ts';

export const Subject = z.enum(subjects);
export const Tier = z.enum(tiers);

/** Hours attended, in quarters of an hour. */
export const Hours = z.number().min(0.25).max(24).multipleOf(0.25);

export const CourseById = z.strictObject({ courseId: Id });
export const CourseSessionById = z.strictObject({ courseSessionId: Id });
export const Striking = z.strictObject({ reason: line(200) });

export const saidOfCourse = {
  title: line(80),
  subject: Subject,
  tier: Tier,
  trainer: line(80, 0).default(''),
  summary: text(2000).default(''),
  fromOn: Day,
  untilOn: Day.nullable().default(null),
};

export const saidOfSession = {
  startsAt: Instant,
  endsAt: Instant,
  place: line(120, 0).default(''),
  topic: line(120, 0).default(''),
};

export const Course = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  title: z.string(),
  subject: Subject,
  tier: Tier,
  trainer: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  sessionCount: z.number().int(),
  peopleCount: z.number().int(),
  hours: z.number(),
  demonstration: z.boolean(),
});

export const CourseSession = z.object({
  id: Id,
  onDate: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  topic: z.string(),
  attendanceCount: z.number().int(),
  struck: z.boolean(),
  struckReason: z.string().nullable(),
});

export const courseFilter = {
  beneath: Id.optional(),
  subject: Subject.optional(),
  tier: Tier.optional(),
  from: Day.optional(),
  until: Day.optional(),
  search: line(80, 0).optional(),
};
