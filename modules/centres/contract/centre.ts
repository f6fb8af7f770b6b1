import { z } from 'zod';
import { kinds } from '#modules/organisations/rules.ts';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import {
  buildPurposes,
  buildStages,
  buildWays,
  dayKinds,
  exceptionKinds,
  openingSources,
  spaceFunctions,
} from '../rules/words.ts';
import { Paper, Space } from './furnishing.ts';
import {
  address,
  ByCentre,
  dates,
  datesAnswered,
  Level,
  language,
  PhotoAnswered,
  position,
  positionAnswered,
  StretchAnswered,
  summary,
} from './parts.ts';

const floorAreaM2 = z.number().min(0).max(1_000_000).nullable().default(null);
const profile = { name: line(80), address, floorAreaM2, ...position, summary };

const filters = {
  beneath: Id.optional(),
  level: Level.optional(),
  kind: z.enum(kinds).optional(),
  openNow: z.stringbool().optional(),
  search: z.string().trim().max(80).optional(),
  on: Day.optional(),
};

export const ListedCentre = z.object({
  id: Id,
  name: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  townName: z.string().nullable(),
  level: Level,
  kind: z.enum(kinds),
  address: z.string(),
  floorAreaM2: z.number().nullable(),
  functions: z.array(z.enum(spaceFunctions)),
  promisedToday: z.array(StretchAnswered),
  openNow: z.boolean(),
  ...datesAnswered,
  demonstration: z.boolean(),
});

const orders = ['organisation', 'name', 'floorArea'] as const;

export const listCentres = route({
  summary: 'The centres one may see, by page',
  method: 'GET',
  path: '/centres',
  allows: permissions.read,
  query: z.strictObject({ ...paged(orders), ...filters }),
  answers: pageOf(ListedCentre),
});

export const exportCentres = route({
  summary: 'The centres one may see, as a workbook',
  method: 'GET',
  path: '/centres/export',
  allows: permissions.read,
  query: z.strictObject({ ...filters, language }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['centres.too-much-to-export'],
});

export const mapCentres = route({
  summary: 'Where centres and new-type spaces lie, and which are open now',
  method: 'GET',
  path: '/centres/map',
  allows: permissions.read,
  query: z.strictObject({ beneath: Id.optional() }),
  answers: z.array(
    z.object({
      id: Id,
      what: z.enum(['centre', 'new-space']),
      type: z.string().nullable(),
      name: z.string(),
      organisationId: Id,
      level: Level,
      longitude: z.number(),
      latitude: z.number(),
      openNow: z.boolean(),
    }),
  ),
});

const Week = z.array(
  z.object({
    onDate: z.string(),
    weekday: z.number().int(),
    dayKind: z.enum(dayKinds).nullable(),
    dayNameZh: z.string().nullable(),
    dayNameEn: z.string().nullable(),
    exception: z
      .object({
        id: Id,
        kind: z.enum(exceptionKinds),
        reason: z.string(),
        announcedOn: z.string().nullable(),
      })
      .nullable(),
    promised: z.array(StretchAnswered),
    promisedMinutes: z.number().int(),
    observed: z.array(
      z.object({
        id: Id,
        opens: z.string(),
        closes: z.string().nullable(),
        source: z.enum(openingSources),
        corrected: z.boolean(),
        closedByProgram: z.boolean(),
      }),
    ),
    observedMinutes: z.number().int(),
  }),
);

export const centreActions = [
  'edit',
  'furnish',
  'promise',
  'keepOpen',
  'correct',
  'roster',
  'build',
] as const;

export const showCentre = route({
  summary: 'A centre with its spaces, papers, photos, building, and the week as promised and observed',
  method: 'GET',
  path: '/centres/:centreId',
  allows: permissions.read,
  params: ByCentre,
  query: z.strictObject({ weekOf: Day.optional() }),
  answers: z.object({
    id: Id,
    organisationId: Id,
    organisationName: z.string(),
    organisationKind: z.enum(kinds),
    townName: z.string().nullable(),
    level: Level,
    name: z.string(),
    address: z.string(),
    floorAreaM2: z.number().nullable(),
    ...positionAnswered,
    summary: z.string(),
    ...datesAnswered,
    demonstration: z.boolean(),
    photos: z.array(PhotoAnswered),
    spaces: z.array(Space),
    papers: z.array(Paper),
    /** Of the four haves (四有) the two a centre itself proves; activities and team are judged from their own records. */
    haves: z.object({ place: z.array(Id), mechanism: z.array(Id) }),
    building: z.array(
      z.object({
        id: Id,
        name: z.string(),
        purpose: z.enum(buildPurposes),
        way: z.enum(buildWays),
        stage: z.enum(buildStages).nullable(),
        reachedOn: z.string().nullable(),
      }),
    ),
    week: Week,
    permittedActions: z.array(z.enum(centreActions)),
  }),
  refuses: ['centres.not-found'],
});

export const addCentre = route({
  summary: 'Add the centre of an organisation',
  method: 'POST',
  path: '/centres',
  allows: permissions.add,
  body: z.strictObject({ organisationId: Id, ...profile, ...dates }),
  answers: Made,
  refuses: [
    'organisations.not-found',
    'centres.wrong-level',
    'centres.centre-already',
    'centres.ends-before-start',
    'centres.half-a-position',
  ],
});

export const editCentre = route({
  summary: 'Edit the profile of a centre',
  method: 'PUT',
  path: '/centres/:centreId',
  allows: permissions.edit,
  params: ByCentre,
  body: z.strictObject({ ...profile, fromOn: Day }),
  answers: Done,
  refuses: [
    'centres.not-found',
    'centres.centre-already',
    'centres.ends-before-start',
    'centres.half-a-position',
    'centres.opened-outside',
  ],
});

export const endCentre = route({
  summary: 'End a centre on a day, with its spaces, papers and promised hours; its past stays',
  method: 'POST',
  path: '/centres/:centreId/ending',
  allows: permissions.add,
  params: ByCentre,
  body: z.strictObject({ untilOn: Day }),
  answers: Done,
  refuses: [
    'centres.not-found',
    'centres.already-ended',
    'centres.ends-before-start',
    'centres.opened-outside',
  ],
});

export const importCentres = route({
  summary: 'Import the profiles of centres from CSV or XLSX: all lines or none',
  method: 'POST',
  path: '/centres/import',
  allows: permissions.add,
  takes: 'upload',
  answers: z.object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
  refuses: ['centres.import-failed'],
});
