import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf, TimeOfDay } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { dayKinds, exceptionKinds, openingSources } from '../rules/words.ts';
import { DutyToday } from './duty.ts';
import { ByCentre, ClosingTime, language, Named, Reason, StretchAnswered } from './parts.ts';

const ByOpening = z.strictObject({ openingId: Id });

/** An opening session on the district's clock; `closes` is null while the centre is open, '24:00' at midnight. */
export const Opening = z.object({
  id: Id,
  centreId: Id,
  centreName: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  onDate: z.string(),
  opens: z.string(),
  closes: z.string().nullable(),
  minutes: z.number().int().nullable(),
  source: z.enum(openingSources),
  keptBy: Named.nullable(),
  note: z.string(),
  closedByProgram: z.boolean(),
  correctedReason: z.string().nullable(),
  struckReason: z.string().nullable(),
});

const filters = {
  centreId: Id.optional(),
  beneath: Id.optional(),
  fromOn: Day.optional(),
  untilOn: Day.optional(),
  source: z.enum(openingSources).optional(),
  struck: z.stringbool().optional(),
};

const latestFirst = z.enum(['asc', 'desc']).default('desc');

export const listOpenings = route({
  summary: 'The opening log, by page: with source marks, and what was struck out',
  method: 'GET',
  path: '/openings',
  allows: permissions.read,
  query: z.strictObject({ ...paged(['openedAt', 'organisation']), order: latestFirst, ...filters }),
  answers: pageOf(Opening),
});

export const exportOpenings = route({
  summary: 'The opening log as a workbook',
  method: 'GET',
  path: '/openings/export',
  allows: permissions.read,
  query: z.strictObject({ ...filters, language }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['centres.too-much-to-export'],
});

export const showOpening = route({
  summary: 'One opening session',
  method: 'GET',
  path: '/openings/:openingId',
  allows: permissions.read,
  params: ByOpening,
  answers: Opening.extend({
    recordedAt: z.string(),
    correctedAt: z.string().nullable(),
    struckAt: z.string().nullable(),
    permittedActions: z.array(z.enum(['correct', 'strike'])),
  }),
  refuses: ['centres.record-not-found'],
});

export const showToday = route({
  summary: 'Today at a centre: what is promised, whether it is open, and who is on duty',
  method: 'GET',
  path: '/centres/:centreId/today',
  allows: permissions.read,
  params: ByCentre,
  answers: z.object({
    centreId: Id,
    name: z.string(),
    organisationId: Id,
    onDate: z.string(),
    now: z.string(),
    dayKind: z.enum(dayKinds).nullable(),
    dayNameZh: z.string().nullable(),
    dayNameEn: z.string().nullable(),
    lunar: z.string().nullable(),
    promised: z.array(StretchAnswered),
    exception: z
      .object({
        id: Id,
        kind: z.enum(exceptionKinds),
        reason: z.string(),
        announcedOn: z.string().nullable(),
      })
      .nullable(),
    open: Opening.nullable(),
    openings: z.array(Opening),
    duties: z.array(DutyToday),
    permittedActions: z.array(z.enum(['open', 'close', 'record', 'roster'])),
  }),
  refuses: ['centres.not-found'],
});

export const openCentre = route({
  summary: 'Open the centre now, in one tap; a second tap answers the opening that is going on',
  method: 'POST',
  path: '/centres/:centreId/opening',
  allows: permissions.keepOpen,
  params: ByCentre,
  body: z.strictObject({ keptBy: Id.optional() }).default({}),
  answers: z.object({ id: Id, onDate: z.string(), opens: z.string(), alreadyOpen: z.boolean() }),
  refuses: [
    'centres.not-found',
    'centres.not-in-use',
    'people.person-not-found',
    'centres.opening-overlaps',
    'centres.opening-taken-meanwhile',
  ],
});

export const closeCentre = route({
  summary: 'Close the centre now',
  method: 'POST',
  path: '/centres/:centreId/closing',
  allows: permissions.keepOpen,
  params: ByCentre,
  body: z.strictObject({ note: line(200, 0).default('') }).default({ note: '' }),
  answers: z.object({ id: Id, onDate: z.string(), opens: z.string(), closes: z.string() }),
  refuses: ['centres.not-found', 'centres.not-open', 'centres.just-opened'],
});

export const recordOpeningFromPaper = route({
  summary: 'Type an opening that was kept on paper; it stays marked as paper',
  method: 'POST',
  path: '/centres/:centreId/openings',
  allows: permissions.keepOpen,
  params: ByCentre,
  body: z.strictObject({
    onDate: Day,
    opens: TimeOfDay,
    closes: ClosingTime,
    keptBy: Id.nullable().default(null),
    note: line(200, 0).default(''),
  }),
  answers: Made,
  refuses: [
    'centres.not-found',
    'centres.not-in-use',
    'centres.closes-before-opens',
    'centres.opening-in-future',
    'centres.opening-overlaps',
    'centres.opening-overlaps-open',
    'centres.opening-taken-meanwhile',
    'people.person-not-found',
  ],
});

export const correctOpening = route({
  summary: 'Correct the hours or the keeper of an opening, with a reason; it stays marked as corrected',
  method: 'PUT',
  path: '/openings/:openingId',
  allows: permissions.correct,
  params: ByOpening,
  body: z.strictObject({
    opens: TimeOfDay,
    closes: ClosingTime.nullable(),
    keptBy: Id.nullable(),
    note: line(200, 0).default(''),
    reason: line(200),
  }),
  answers: Done,
  refuses: [
    'centres.record-not-found',
    'centres.already-struck',
    'centres.closes-before-opens',
    'centres.opening-in-future',
    'centres.opening-overlaps',
    'centres.opening-overlaps-open',
    'centres.opening-taken-meanwhile',
    'centres.still-open-elsewhere',
    'people.person-not-found',
  ],
});

export const strikeOpening = route({
  summary: 'Strike out an opening that was not so, with a reason; it stays readable and counts nowhere',
  method: 'POST',
  path: '/openings/:openingId/strike',
  allows: permissions.correct,
  params: ByOpening,
  body: Reason,
  answers: Done,
  refuses: ['centres.record-not-found', 'centres.already-struck'],
});
