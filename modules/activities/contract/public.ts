import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Id, Instant, pageOf } from '#platform/http/shapes.ts';
import { Category, ProgrammeById, SessionById, State, Theme } from './shapes.ts';

/** What anybody may know of programmes: what was announced to the public, and what always stands open. */

const TownCode = z.string().regex(/^[0-9A-Za-z-]{2,32}$/);

export const PublicSession = z.object({
  id: Id,
  programmeId: Id,
  item: z.string(),
  category: Category,
  theme: Theme,
  organisationId: Id,
  organisationName: z.string(),
  townName: z.string().nullable(),
  centreId: Id.nullable(),
  centreName: z.string().nullable(),
  onDate: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  organiser: z.string(),
  state: State,
  demonstration: z.boolean(),
});
export type PublicSession = z.infer<typeof PublicSession>;

const about = {
  town: TownCode.optional(),
  organisation: Id.optional(),
  centre: Id.optional(),
  category: Category.optional(),
};

export const listPublicSessions = route({
  summary: 'The sessions announced to the public, from a day on, the earliest first, by page',
  method: 'GET',
  path: '/public/sessions',
  allows: 'anyone',
  query: z.strictObject({
    page: z.coerce.number().int().min(1).max(1000).default(1),
    pageSize: z.coerce.number().int().min(1).max(50).default(20),
    ...about,
    fromOn: Day.optional(),
    untilOn: Day.optional(),
    /** Leave out what is over already. */
    ahead: z.stringbool().default(false),
  }),
  answers: pageOf(PublicSession),
});

export const countPublicSessions = route({
  summary: 'How many sessions are announced for each of the coming 14 days',
  method: 'GET',
  path: '/public/sessions/by-day',
  allows: 'anyone',
  query: z.strictObject(about),
  answers: z.array(z.object({ onDate: z.string(), sessionCount: z.number().int() })),
});

const said = { summary: z.string(), free: z.boolean(), standing: z.boolean(), usualTime: z.string() };

export const showPublicSession = route({
  summary: 'One session that was announced to the public',
  method: 'GET',
  path: '/public/sessions/:sessionId',
  allows: 'anyone',
  params: SessionById,
  answers: PublicSession.extend(said),
  refuses: ['activities.session-not-found'],
});

export const showPublicProgramme = route({
  summary: 'One programme as anybody may know it, with its next announced sessions',
  method: 'GET',
  path: '/public/programmes/:programmeId',
  allows: 'anyone',
  params: ProgrammeById,
  answers: z.object({
    id: Id,
    item: z.string(),
    category: Category,
    theme: Theme,
    organisationId: Id,
    organisationName: z.string(),
    centreId: Id.nullable(),
    centreName: z.string().nullable(),
    place: z.string(),
    organiser: z.string(),
    ...said,
    untilOn: z.string().nullable(),
    next: z.array(PublicSession),
    demonstration: z.boolean(),
  }),
  refuses: ['activities.programme-not-found'],
});

export const listPublicStandingItems = route({
  summary: 'The free items that always stand open at an organisation (常设免费项目)',
  method: 'GET',
  path: '/public/organisations/:organisationId/standing-items',
  allows: 'anyone',
  params: z.strictObject({ organisationId: Id }),
  answers: z.array(
    z.object({
      id: Id,
      item: z.string(),
      category: Category,
      usualTime: z.string(),
      place: z.string(),
      organiser: z.string(),
    }),
  ),
});
