import { isViolationOf } from '#platform/database/violations.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { insertAccount } from '../store/accounts.ts';
import { acceptPassword } from './accept-password.ts';

/** The password of a first administrator is one's own; that of the demonstration is published and stays. */
type Options = { demonstration?: boolean; mustChangePassword?: boolean };

/**
 * Makes an account; it can do nothing until a security administrator grants it a role. Its first password opens nothing but
 * changing it.
 */
export const addAccount = async (
  work: Work,
  said: BodyOf<typeof contract.addAccount>,
  options: Options = { mustChangePassword: true },
) => {
  const id = newId();
  const hash = await acceptPassword(work, said.password);
  const { username, name } = said;
  try {
    await insertAccount(work.db, { id, username, name, hash, ...options }, work.now);
  } catch (trouble) {
    if (isViolationOf(trouble, 'account_username_key')) throw refusals.usernameTaken({ username });
    throw trouble;
  }
  noteChange(work, { subject: 'account', subjectId: id, after: { username, name } });
  return { id };
};
