import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { endSessions } from '../store/sessions.ts';
import { findAccount } from './find-account.ts';
import { keepOneSecurityAdministrator } from './keep-one-security-administrator.ts';

/** Closes an account for good: its sessions end, what it did stays in the audit. */
export const closeAccount = async (work: Work, accountId: string) => {
  const account = await findAccount(work, permissions.keepAccounts, accountId);
  await work.db
    .updateTable('access.account')
    .set({ closedAt: work.now })
    .where('id', '=', account.id)
    .execute();
  await keepOneSecurityAdministrator(work);
  await endSessions(work.db, account.id);
  noteChange(work, { subject: 'account', subjectId: account.id, before: account, after: { closed: true } });
  return done;
};
