import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { countSecurityAdministrators } from '../store/accounts.ts';

/** Refuses a change that would leave nobody who can grant roles; asked after the change, in its transaction. */
export const keepOneSecurityAdministrator = async (work: Work): Promise<void> => {
  const left = await countSecurityAdministrators(work.db, work.today);
  refuseIf(left === 0 ? refusals.lastSecurityAdministrator() : undefined);
};
