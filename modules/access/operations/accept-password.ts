import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { isGuessable, whyNotPassword } from '../rules.ts';
import { findUsername, listLastPasswords } from '../store/accounts.ts';
import { findPolicy } from '../store/policy.ts';

/**
 * A password as the sign-in library keeps it (scrypt); refused when it is too simple under the policy, when it is of those
 * tried first, or when the account has it now or had it among the last ones that the policy counts.
 */
export const acceptPassword = async (
  work: Work,
  password: string,
  {
    accountId,
    username,
  }: { accountId: string; username?: undefined } | { accountId?: undefined; username: string },
): Promise<string> => {
  const policy = await findPolicy(work.db);
  refuseIf(whyNotPassword(password, policy));
  const name = username ?? (await findUsername(work.db, accountId));
  refuseIf(isGuessable(password, name) ? refusals.passwordGuessable() : undefined);
  const last = accountId ? await listLastPasswords(work.db, accountId, policy.formerPasswords) : [];
  for (const hash of last)
    refuseIf((await verifyPassword({ hash, password })) ? refusals.passwordUsedBefore() : undefined);
  return hashPassword(password);
};
