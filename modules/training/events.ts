import { z } from 'zod';
import { factOf } from '#platform/facts/index.ts';
import { Day, Id } from '#platform/http/shapes.ts';

/** What people of an organisation attended between these days is not what it was. */
export const attendanceChanged = factOf(
  'training.attendance-changed',
  z.object({ organisationId: Id, fromOn: Day, untilOn: Day.nullable() }),
);
