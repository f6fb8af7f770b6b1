import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** The open account with this id; otherwise refused as not found. Accounts belong to the installation, not to a unit. */
export const findAccount = async (reading: Reading, accountId: string) => {
  const found = await reading.db
    .selectFrom('access.account')
    .select(['id', 'username', 'name'])
    .where('id', '=', accountId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return found ?? refuse(refusals.accountNotFound());
};
