import { hashPassword } from '#platform/crypto/passwords.ts';
import { isViolationOf } from '#platform/database/violations.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import type { AccountKind } from '../rules/kinds.ts';
import { whyNotFirstPassword } from '../rules/passwords.ts';
import { insertAccount } from '../store/accounts.ts';
import { acceptPassword } from './accept-password.ts';

/** The password of a first administrator is one's own; that of the demonstration is published and stays. */
type Options = { demonstration?: boolean; mustChangePassword?: boolean };

type Said = Omit<BodyOf<typeof contract.addAccount>, 'kind'> & { kind?: AccountKind };

/**
 * Makes an account; it can do nothing until a security administrator grants it a role. Its first password opens nothing but
 * changing it; a device has none.
 */
export const addAccount = async (
  work: Work,
  { username, name, password, kind = 'staff' }: Said,
  options: Options = { mustChangePassword: true },
) => {
  const id = newId();
  refuseIf(whyNotFirstPassword(kind, password));
  const keep = (password: string) =>
    options.demonstration ? hashPassword(password) : acceptPassword(work, { username, password });
  const hash = password === undefined ? undefined : await keep(password);
  try {
    await insertAccount(work.db, { id, username, name, kind, hash, ...options }, work.now);
  } catch (trouble) {
    if (isViolationOf(trouble, 'account_username_key')) throw refusals.usernameTaken({ username });
    throw trouble;
  }
  noteChange(work, { subject: 'account', subjectId: id, after: { username, name, kind } });
  return { id };
};
