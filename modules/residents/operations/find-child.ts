import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** A child that the resident who asks guards; anybody else's is not found. */
export const findChild = async ({ db, actor }: Work, childId: string) => {
  const found = await db
    .selectFrom('residents.resident')
    .select(['id', 'birthMonth'])
    .where('id', '=', childId)
    .where('guardianId', '=', actor.id ?? '')
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return found ?? refuse(refusals.childNotFound());
};
