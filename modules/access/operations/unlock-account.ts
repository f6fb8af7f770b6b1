import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { forgetFailures } from '../store/failures.ts';
import { findAccount } from './find-account.ts';

/** Forgets the failures of an account, so that it can sign in before its lock ends. */
export const unlockAccount = async (work: Work, accountId: string) => {
  const account = await findAccount(work, permissions.keepSignIn, accountId);
  const wasCounted = await forgetFailures(work.db, account.username);
  const { id: subjectId, username, name } = account;
  if (wasCounted)
    noteChange(work, { subject: 'account', subjectId, after: { username, name, unlocked: true } });
  return done;
};
