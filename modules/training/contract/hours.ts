import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Id, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { usualTargetHours } from '../rules.ts';
import { Subject } from './shapes.ts';

const hoursFilter = {
  year: z.coerce.number().int().min(2000).max(2199),
  targetHours: z.coerce.number().min(0).max(2000).default(usualTargetHours),
  beneath: Id.optional(),
  fullTime: z.stringbool().optional(),
  reached: z.stringbool().optional(),
};

export const listHours = route({
  summary: 'Hours of training in a year by person in post, beside a target; also who has not reached it',
  method: 'GET',
  path: '/training/hours',
  allows: permissions.readNames,
  query: z.strictObject({ ...paged(['hours', 'name', 'organisationName']), ...hoursFilter }),
  answers: pageOf(
    z.object({
      personId: Id,
      name: z.string(),
      organisationId: Id,
      organisationName: z.string(),
      fullTime: z.boolean(),
      hours: z.number(),
      hoursElsewhere: z.number(),
      missingHours: z.number(),
    }),
  ).extend({ reachedCount: z.number().int(), targetHours: z.number() }),
});

export const exportHours = route({
  summary: 'Hours of training in a year by person in post, as a workbook',
  method: 'GET',
  path: '/training/hours/export',
  allows: permissions.readNames,
  query: z.strictObject(hoursFilter),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['training.too-many-to-export'],
});

export const showTrainingRecord = route({
  summary: 'The training record of a person: hours by year, and every course session attended',
  method: 'GET',
  path: '/people/:personId/training',
  allows: permissions.readNames,
  params: z.strictObject({ personId: Id }),
  answers: z.object({
    personId: Id,
    name: z.string(),
    years: z.array(z.object({ year: z.number().int(), hours: z.number() })),
    attended: z.array(
      z.object({
        id: Id,
        courseSessionId: Id,
        title: z.string(),
        subject: Subject,
        organiserName: z.string(),
        organisationName: z.string(),
        onDate: z.string(),
        hours: z.number(),
      }),
    ),
  }),
  refuses: ['training.person-not-found'],
});
