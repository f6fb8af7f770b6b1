import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { endSessions } from '../store/sessions.ts';
import { findAccount } from './find-account.ts';
import { keepEveryDutyHeld } from './keep-every-duty-held.ts';

/** Closes somebody else's account for good: its sessions end, what it did stays in the audit. */
export const closeAccount = async (work: Work, accountId: string) => {
  const account = await findAccount(work, permissions.keepAccounts, accountId);
  refuseIf(account.id === work.actor.id ? refusals.ownAccount() : undefined);
  const closing = work.db
    .updateTable('access.account')
    .set({ closedAt: work.now })
    .where('id', '=', account.id);
  await keepEveryDutyHeld(work, () => closing.execute());
  await endSessions(work.db, account.id);
  noteChange(work, { subject: 'account', subjectId: account.id, before: account, after: { closed: true } });
  return done;
};
