import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Id } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Opening } from './opening.ts';
import { StretchAnswered } from './parts.ts';

/** A day for which a centre promised hours. */
const PromisedDay = z.object({
  centreId: Id,
  centreName: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  onDate: z.string(),
  promised: z.array(StretchAnswered),
});

/** The first twenty of so many. */
const some = <Row extends z.ZodType>(row: Row) => z.object({ total: z.number().int(), rows: z.array(row) });

export const listWaitingCentres = route({
  summary: 'What waits to be looked at in the opening of centres at an organisation and beneath it',
  method: 'GET',
  path: '/centres/waiting',
  allows: permissions.read,
  query: z.strictObject({ organisationId: Id }),
  answers: z.object({
    /** Promised to be open at this minute, and not open. */
    notOpen: some(PromisedDay),
    /** Days of the last seven with promised hours and no opening on record, the latest first. */
    withoutRecord: some(PromisedDay),
    /** Openings of the last thirty days that nobody closed: the program ended them, and nobody looked since. */
    leftOpen: some(Opening),
  }),
  refuses: ['organisations.not-found'],
});
