import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, paged, pageOf, TimeOfDay } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { ByCentre, Named } from './parts.ts';

const ByDuty = z.strictObject({ dutyId: Id });

/** A duty and whether the person came: as noted, as seen by an opening kept that day, or not known. */
export const DutyToday = z.object({
  id: Id,
  person: Named,
  onDate: z.string(),
  opens: z.string(),
  closes: z.string(),
  came: z.boolean().nullable(),
  knownBy: z.enum(['note', 'opening']).nullable(),
});

export const Duty = DutyToday.extend({
  centreId: Id,
  centreName: z.string(),
  organisationId: Id,
  withdrawn: z.boolean(),
});

export const listDuties = route({
  summary: 'Duties against who came, by page',
  method: 'GET',
  path: '/duties',
  allows: permissions.read,
  query: z.strictObject({
    ...paged(['onDate', 'organisation']),
    centreId: Id.optional(),
    beneath: Id.optional(),
    personId: Id.optional(),
    fromOn: Day.optional(),
    untilOn: Day.optional(),
    withdrawn: z.stringbool().default(false),
  }),
  answers: pageOf(Duty),
});

export const planDuties = route({
  summary: 'Plan duties at a centre: one, or a week at once',
  method: 'POST',
  path: '/centres/:centreId/duties',
  allows: permissions.roster,
  params: ByCentre,
  body: z.strictObject({
    duties: z
      .array(z.strictObject({ personId: Id, onDate: Day, opens: TimeOfDay, closes: TimeOfDay }))
      .min(1)
      .max(100),
  }),
  answers: z.object({ ids: z.array(Id) }),
  refuses: [
    'centres.not-found',
    'people.person-not-found',
    'centres.not-in-use',
    'centres.duty-in-past',
    'centres.duty-too-far',
    'centres.closes-before-opens',
    'centres.duty-overlaps',
    'centres.duty-taken-meanwhile',
  ],
});

export const noteCame = route({
  summary: 'Note whether the person on duty came; null takes the note back',
  method: 'PUT',
  path: '/duties/:dutyId/coming',
  allows: permissions.roster,
  params: ByDuty,
  body: z.strictObject({ came: z.boolean().nullable() }),
  answers: Done,
  refuses: ['centres.record-not-found', 'centres.already-withdrawn', 'centres.duty-not-yet'],
});

export const withdrawDuty = route({
  summary: 'Withdraw a duty that has not come yet',
  method: 'POST',
  path: '/duties/:dutyId/withdrawal',
  allows: permissions.roster,
  params: ByDuty,
  answers: Done,
  refuses: ['centres.record-not-found', 'centres.already-withdrawn', 'centres.duty-gone-by'],
});
