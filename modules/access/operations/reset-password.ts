import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { whyNotFirstPassword } from '../rules/passwords.ts';
import { replacePassword } from '../store/accounts.ts';
import { forgetFailures } from '../store/failures.ts';
import { endSessions } from '../store/sessions.ts';
import { acceptPassword } from './accept-password.ts';
import { findAccount } from './find-account.ts';

/** Gives an account a new password, which opens nothing but changing it, and ends its sessions everywhere. */
export const resetPassword = async (
  work: Work,
  accountId: string,
  said: BodyOf<typeof contract.resetPassword>,
) => {
  const account = await findAccount(work, permissions.keepAccounts, accountId);
  refuseIf(whyNotFirstPassword(account.kind, said.password));
  const { username } = account;
  const hash = await acceptPassword(work, { accountId, username, password: said.password });
  await replacePassword(work.db, account.id, { hash, mustChange: true }, work.now);
  await forgetFailures(work.db, username);
  await endSessions(work.db, account.id);
  noteChange(work, {
    subject: 'account',
    subjectId: account.id,
    after: { username, name: account.name, password: 'replaced' },
  });
  return done;
};
