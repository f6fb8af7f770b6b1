import { hashPassword, verifyPassword } from '#platform/crypto/passwords.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { isGuessable, whyNotPassword } from '../rules/passwords.ts';
import { listLastPasswords } from '../store/accounts.ts';
import { findPolicy } from '../store/policy.ts';

/** The passwords that people use most; tens of thousands, so they are had only where a password is set. */
const listCommonPasswords = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
};

/**
 * A password as it is kept; refused when it is too simple under the policy, when it is of those
 * tried first, or when the account has it now or had it among the last ones that the policy counts.
 */
export const acceptPassword = async (
  work: Work,
  { accountId, username, password }: { accountId?: string; username: string; password: string },
): Promise<string> => {
  const policy = await findPolicy(work.db);
  refuseIf(whyNotPassword(password, policy));
  refuseIf(
    isGuessable(password, username, await listCommonPasswords()) ? refusals.passwordGuessable() : undefined,
  );
  const last = accountId ? await listLastPasswords(work.db, accountId, policy.formerPasswords) : [];
  for (const hash of last)
    refuseIf((await verifyPassword(hash, password)) ? refusals.passwordUsedBefore() : undefined);
  return hashPassword(password);
};
