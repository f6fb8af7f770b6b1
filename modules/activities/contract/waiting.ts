import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Id } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { permittedActions, Session } from './shapes.ts';

const Waiting = z.object({
  total: z.number().int(),
  /** The first twenty. */
  rows: z.array(Session.extend({ permittedActions })),
});

export const listWaitingSessions = route({
  summary: 'What waits to be done about sessions at an organisation and beneath it',
  method: 'GET',
  path: '/sessions/waiting',
  allows: permissions.read,
  query: z.strictObject({ organisationId: Id }),
  answers: z.object({
    /** Over by now, and neither recorded nor cancelled: the latest first. */
    unrecorded: Waiting,
    /** Planned for the coming seven days and not announced yet: the next first. */
    unannounced: Waiting,
  }),
  refuses: ['organisations.not-found'],
});
