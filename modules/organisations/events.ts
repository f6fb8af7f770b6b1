import { z } from 'zod';
import { factOf } from '#platform/facts/index.ts';
import { Day, Id } from '#platform/http/shapes.ts';

/** The tree changed from a day on: organisations were added, closed, renamed or moved. */
export const treeChanged = factOf(
  'organisations.tree-changed',
  z.object({ organisationIds: z.array(Id), fromOn: Day }),
);
