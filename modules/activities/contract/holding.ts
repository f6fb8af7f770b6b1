import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, Instant, line, Made } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Category, SessionById, Source, saidOfHolding, saidOfPlace, Theme } from './shapes.ts';

const holdingRefusals = [
  'activities.ends-before-start',
  'activities.too-long',
  'activities.not-over-yet',
  'activities.outside-programme',
  'activities.session-twice',
  'activities.centre-elsewhere',
  'files.not-found',
  'activities.not-a-photo',
  'activities.volunteer-twice',
  'people.person-not-found',
] as const;

export const recordSession = route({
  summary: 'Record a planned session as held: head-count, photos, volunteers, note, in one step',
  method: 'POST',
  path: '/sessions/:sessionId/holding',
  allows: permissions.record,
  params: SessionById,
  body: z.strictObject({
    startsAt: Instant.optional(),
    endsAt: Instant.optional(),
    ...saidOfPlace,
    ...saidOfHolding,
    source: Source.default('recorded'),
  }),
  answers: Done,
  refuses: [
    'activities.session-not-found',
    'activities.not-planned',
    'activities.struck-out',
    ...holdingRefusals,
  ],
});

export const recordUnplannedSession = route({
  summary: 'Record a session that was held without a plan, under a programme or a new one made on the spot',
  method: 'POST',
  path: '/sessions',
  allows: permissions.record,
  body: z.strictObject({
    programmeId: Id.optional(),
    newProgramme: z
      .strictObject({
        organisationId: Id,
        item: line(80),
        category: Category,
        theme: Theme.default('other'),
      })
      .optional(),
    startsAt: Instant,
    endsAt: Instant,
    ...saidOfPlace,
    ...saidOfHolding,
    source: Source.default('recorded'),
  }),
  answers: Made,
  refuses: [
    'activities.one-programme',
    'activities.programme-not-found',
    'organisations.not-found',
    ...holdingRefusals,
  ],
});

export const correctSession = route({
  summary: 'Correct what was recorded of a session that was held',
  method: 'PUT',
  path: '/sessions/:sessionId/holding',
  allows: permissions.record,
  params: SessionById,
  body: z.strictObject({ startsAt: Instant, endsAt: Instant, ...saidOfPlace, ...saidOfHolding }),
  answers: Done,
  refuses: [
    'activities.session-not-found',
    'activities.not-held',
    'activities.struck-out',
    ...holdingRefusals,
  ],
});

export const strikeSession = route({
  summary: 'Strike a session out with a reason; it stays readable and counts no more',
  method: 'POST',
  path: '/sessions/:sessionId/striking-out',
  allows: permissions.strike,
  params: SessionById,
  body: z.strictObject({ reason: line(200) }),
  answers: Done,
  refuses: ['activities.session-not-found', 'activities.struck-out'],
});
