import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { permissions } from '../permissions.ts';
import { replacePassword } from '../store.ts';
import { acceptPassword } from './accept-password.ts';
import { findAccount } from './find-account.ts';

/** Gives an account a new password and ends its sessions everywhere. */
export const resetPassword = async (
  work: Work,
  accountId: string,
  said: BodyOf<typeof contract.resetPassword>,
) => {
  const account = await findAccount(work, permissions.keepAccounts, accountId);
  await replacePassword(work.db, account.id, await acceptPassword(said.password), work.now);
  noteChange(work, { subject: 'account', subjectId: account.id, after: { password: 'replaced' } });
  return done;
};
