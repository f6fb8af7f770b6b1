import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

type Strikable =
  | 'centres.space'
  | 'centres.paper'
  | 'centres.newSpace'
  | 'centres.buildProject'
  | 'centres.openingSession';

/** Strikes a record out of every count; refused when somebody else was quicker. */
export const markStruck = async (work: Work, table: Strikable, id: string, reason: string): Promise<void> => {
  const { numUpdatedRows } = await work.db
    .updateTable(table as 'centres.space')
    .set({ struckAt: work.now, struckBy: work.actor.id, struckReason: reason })
    .where('id', '=', id)
    .where('struckAt', 'is', null)
    .executeTakeFirst();
  refuseIf(numUpdatedRows === 0n ? refusals.alreadyStruck() : undefined);
};
