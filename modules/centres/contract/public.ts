import { z } from 'zod';
import { kinds } from '#modules/organisations/rules.ts';
import { route } from '#platform/http/route.ts';
import { Id } from '#platform/http/shapes.ts';
import { dayKinds, exceptionKinds, paperKinds, spaceFunctions } from '../rules/words.ts';
import { ByCentre, Level, StretchAnswered } from './parts.ts';

/** What anybody may know of centres: no account is needed, and no name of a person is in it. */

/** An administrative code, as links to a town carry it. */
export const TownCode = z.string().regex(/^[0-9A-Za-z-]{2,32}$/);

/** How it is known that a centre is open now: a keeper opened it, or it is promised and nobody closed it. */
export const openBys = ['keeper', 'promise'] as const;

const now = {
  openBy: z.enum(openBys).nullable(),
  today: z.array(StretchAnswered),
  exceptionToday: z.object({ kind: z.enum(exceptionKinds), reason: z.string() }).nullable(),
};

const profile = {
  id: Id,
  name: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  organisationKind: z.enum(kinds),
  level: Level,
  townCode: z.string().nullable(),
  townName: z.string().nullable(),
  address: z.string(),
  demonstration: z.boolean(),
  ...now,
};

export const PublicCentre = z.object({ ...profile, functions: z.array(z.enum(spaceFunctions)) });
export type PublicCentre = z.infer<typeof PublicCentre>;

export const showPublicToday = route({
  summary: 'What day it is in the district: its kind, its name, its date by the lunar calendar',
  method: 'GET',
  path: '/public/today',
  allows: 'anyone',
  answers: z.object({
    onDate: z.string(),
    dayKind: z.enum(dayKinds).nullable(),
    dayNameZh: z.string().nullable(),
    dayNameEn: z.string().nullable(),
    lunar: z.string().nullable(),
  }),
});

export const listPublicCentres = route({
  summary: 'The centres in use today by town and level, as anybody may know them, by page',
  method: 'GET',
  path: '/public/centres',
  allows: 'anyone',
  query: z.strictObject({
    page: z.coerce.number().int().min(1).max(1000).default(1),
    pageSize: z.coerce.number().int().min(1).max(50).default(20),
    town: TownCode.optional(),
    level: Level.optional(),
    organisation: Id.optional(),
    openNow: z.stringbool().optional(),
    search: z.string().trim().max(40).optional(),
  }),
  answers: z.object({
    total: z.number().int(),
    openNow: z.number().int(),
    rows: z.array(PublicCentre),
  }),
});

const PublicDay = z.object({
  onDate: z.string(),
  weekday: z.number().int(),
  dayKind: z.enum(dayKinds).nullable(),
  dayNameZh: z.string().nullable(),
  dayNameEn: z.string().nullable(),
  stretches: z.array(StretchAnswered),
  exception: z.object({ kind: z.enum(exceptionKinds), reason: z.string() }).nullable(),
});

export const showPublicCentre = route({
  summary:
    'A centre as anybody may know it: promised hours, whether it is open now, days unlike others, spaces',
  method: 'GET',
  path: '/public/centres/:centreId',
  allows: 'anyone',
  params: ByCentre,
  answers: z.object({
    ...profile,
    summary: z.string(),
    floorAreaM2: z.number().nullable(),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    /** When the keeper opened it, if it is open now. */
    openSince: z.string().nullable(),
    photos: z.array(Id),
    spaces: z.array(
      z.object({
        name: z.string(),
        function: z.enum(spaceFunctions),
        areaM2: z.number().nullable(),
        capacity: z.number().int().nullable(),
      }),
    ),
    papers: z.array(z.object({ kind: z.enum(paperKinds), title: z.string() })),
    /** The week that is promised now, Monday first. */
    week: z.array(z.object({ weekday: z.number().int(), stretches: z.array(StretchAnswered) })),
    minutesAWeek: z.number().int(),
    /** Days of the coming sixty that are not like their weekday: holidays, closures, other hours. */
    daysUnlike: z.array(PublicDay),
  }),
  refuses: ['centres.not-found'],
});

export const showPublicPhoto = route({
  summary: 'A photo that hangs on a centre or on one of its spaces',
  method: 'GET',
  path: '/public/centres/:centreId/photos/:fileId',
  allows: 'anyone',
  params: ByCentre.extend({ fileId: Id }),
  query: z.strictObject({ size: z.enum(['whole', 'small']).default('whole') }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['centres.not-found', 'files.not-found', 'storage.not-found'],
});
