import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Id, Instant, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { states } from '../rules.ts';
import { Category, missing, permittedActions, Session, SessionById, Theme } from './shapes.ts';

const filter = {
  from: Day.optional(),
  until: Day.optional(),
  beneath: Id.optional(),
  category: Category.optional(),
  theme: Theme.optional(),
  programmeId: Id.optional(),
  state: z.enum([...states, 'struck']).optional(),
};

export const listSessions = route({
  summary: 'The sessions one may see, by page; those struck out only when asked for',
  method: 'GET',
  path: '/sessions',
  allows: permissions.read,
  query: z.strictObject({ ...paged(['onDate', 'headCount', 'item', 'organisationName']), ...filter }),
  answers: pageOf(Session),
});

export const exportSessions = route({
  summary: 'The sessions one may see, as a workbook',
  method: 'GET',
  path: '/sessions/export',
  allows: permissions.read,
  query: z.strictObject(filter),
  answers: z.any(),
  gives: 'file',
  refuses: ['activities.too-many-to-export'],
});

export const listTodaysSessions = route({
  summary:
    'The sessions of one day at an organisation and beneath it, each with what can be done about it now',
  method: 'GET',
  path: '/sessions/today',
  allows: permissions.read,
  query: z.strictObject({ organisationId: Id, on: Day.optional() }),
  answers: z.array(Session.extend({ permittedActions })),
  refuses: ['organisations.not-found'],
});

export const showSession = route({
  summary: 'One session with its photos, its volunteers and what can be done about it',
  method: 'GET',
  path: '/sessions/:sessionId',
  allows: permissions.read,
  params: SessionById,
  answers: Session.extend({
    note: z.string(),
    missing,
    cancelledReason: z.string().nullable(),
    recordedByName: z.string().nullable(),
    recordedAt: Instant,
    struckAt: Instant.nullable(),
    struckByName: z.string().nullable(),
    struckReason: z.string().nullable(),
    photos: z.array(z.object({ fileId: Id, width: z.number().nullable(), height: z.number().nullable() })),
    volunteers: z.array(z.object({ personId: Id, name: z.string(), minutes: z.number().int() })),
    permittedActions,
  }),
  refuses: ['activities.session-not-found'],
});

export const showNoticeBoard = route({
  summary: 'What stands on the notice board of a centre: the coming 14 days and the standing items',
  method: 'GET',
  path: '/centres/:centreId/notice-board',
  allows: permissions.read,
  params: z.strictObject({ centreId: Id }),
  query: z.strictObject({ from: Day.optional() }),
  answers: z.object({
    centreId: Id,
    centreName: z.string(),
    organisationName: z.string(),
    fromOn: z.string(),
    untilOn: z.string(),
    sessions: z.array(
      z.object({
        id: Id,
        onDate: z.string(),
        startsAt: Instant,
        endsAt: Instant,
        item: z.string(),
        place: z.string(),
        organiser: z.string(),
        announcedOn: z.string().nullable(),
        cancelled: z.boolean(),
        missing,
      }),
    ),
    standing: z.array(
      z.object({
        id: Id,
        item: z.string(),
        usualTime: z.string(),
        place: z.string(),
        organiser: z.string(),
      }),
    ),
  }),
  refuses: ['activities.centre-not-found'],
});

export const countByCategory = route({
  summary: 'Sessions held and people counted in the 12 months up to a day, by basic service and month',
  method: 'GET',
  path: '/sessions/by-category',
  allows: permissions.read,
  query: z.strictObject({
    organisationId: Id,
    until: Day.optional(),
    scope: z.enum(['own', 'beneath']).default('own'),
  }),
  answers: z.object({
    fromOn: z.string(),
    untilOn: z.string(),
    categories: z.array(
      z.object({
        category: Category,
        sessionCount: z.number().int(),
        headCount: z.number().int(),
        months: z.array(z.object({ month: z.string(), sessionCount: z.number().int() })),
      }),
    ),
  }),
  refuses: ['organisations.not-found'],
});

export const showService = route({
  summary: 'What a volunteer has served, by year and session',
  method: 'GET',
  path: '/people/:personId/service',
  allows: permissions.readNames,
  params: z.strictObject({ personId: Id }),
  answers: z.object({
    personId: Id,
    name: z.string(),
    totalMinutes: z.number().int(),
    years: z.array(
      z.object({ year: z.number().int(), minutes: z.number().int(), sessionCount: z.number().int() }),
    ),
    latest: z.array(
      z.object({
        sessionId: Id,
        item: z.string(),
        organisationName: z.string(),
        onDate: z.string(),
        minutes: z.number().int(),
      }),
    ),
  }),
  refuses: ['activities.person-not-found'],
});
