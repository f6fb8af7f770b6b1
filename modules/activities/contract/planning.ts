import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, Instant, line, TimeOfDay } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { missing, ProgrammeById, SessionById, saidOfPlace } from './shapes.ts';

const timeRefusals = [
  'activities.ends-before-start',
  'activities.too-long',
  'activities.outside-programme',
  'activities.already-begun',
  'activities.session-twice',
  'activities.centre-elsewhere',
] as const;

export const planSession = route({
  summary: 'Plan one session of a programme, and announce it at once if so said',
  method: 'POST',
  path: '/programmes/:programmeId/sessions',
  allows: permissions.plan,
  params: ProgrammeById,
  body: z.strictObject({
    startsAt: Instant,
    endsAt: Instant,
    ...saidOfPlace,
    announce: z.boolean().default(false),
  }),
  answers: z.object({ id: Id, missing }),
  refuses: ['activities.programme-not-found', ...timeRefusals],
});

export const planSeries = route({
  summary: 'Plan a session on every chosen weekday (1 is Monday) between two days, 200 at most',
  method: 'POST',
  path: '/programmes/:programmeId/series',
  allows: permissions.plan,
  params: ProgrammeById,
  body: z.strictObject({
    fromOn: Day,
    untilOn: Day,
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    begins: TimeOfDay,
    ends: TimeOfDay,
    ...saidOfPlace,
    announce: z.boolean().default(false),
  }),
  answers: z.object({ ids: z.array(Id), missing }),
  refuses: [
    'activities.programme-not-found',
    'activities.series-empty',
    'activities.series-too-long',
    ...timeRefusals,
  ],
});

export const announceSessions = route({
  summary: 'Announce planned sessions today, and learn which elements each still lacks',
  method: 'POST',
  path: '/sessions/announcement',
  allows: permissions.plan,
  body: z.strictObject({ sessionIds: z.array(Id).min(1).max(200) }),
  answers: z.object({ announced: z.array(z.object({ id: Id, missing })) }),
  refuses: [
    'activities.session-not-found',
    'activities.not-planned',
    'activities.struck-out',
    'activities.already-begun',
  ],
});

export const moveSession = route({
  summary: 'Move a planned session to another time or place',
  method: 'POST',
  path: '/sessions/:sessionId/move',
  allows: permissions.plan,
  params: SessionById,
  body: z.strictObject({ startsAt: Instant, endsAt: Instant, ...saidOfPlace }),
  answers: z.object({ missing }),
  refuses: [
    'activities.session-not-found',
    'activities.not-planned',
    'activities.struck-out',
    ...timeRefusals,
  ],
});

export const cancelSession = route({
  summary: 'Cancel a planned session with a reason',
  method: 'POST',
  path: '/sessions/:sessionId/cancellation',
  allows: permissions.plan,
  params: SessionById,
  body: z.strictObject({ reason: line(200) }),
  answers: Done,
  refuses: ['activities.session-not-found', 'activities.not-planned', 'activities.struck-out'],
});
