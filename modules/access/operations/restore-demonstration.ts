import { hashPassword, verifyPassword } from '#platform/crypto/passwords.ts';
import { settingOf } from '#platform/settings/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { findPassword, reopenAccount, replacePassword } from '../store/accounts.ts';
import { forgetFailures } from '../store/failures.ts';
import { dropSecondFactor } from '../store/second-factor.ts';
import { endSessions } from '../store/sessions.ts';
import type { DemonstrationAccount } from '../views/accounts.ts';

/** Restores the published password if it was changed; answers whether it was. One never set anew needs no look. */
const restorePassword = async (
  work: Work,
  { id: accountId, createdAt, passwordSetAt }: { id: string; createdAt: Date; passwordSetAt: Date },
  password: string,
): Promise<boolean> => {
  if (passwordSetAt.getTime() === createdAt.getTime()) return false;
  const kept = await findPassword(work.db, accountId);
  if (kept && (await verifyPassword(kept, password))) return false;
  const hash = await hashPassword(password);
  await replacePassword(work.db, accountId, { hash, mustChange: false }, work.now);
  return true;
};

/**
 * Makes the accounts that the demonstration publishes open again with the password it prints, whatever whoever looked round
 * before did to them: changed the password, set up a second factor, closed or locked them. Roles stay as they were left.
 */
export const restoreDemonstration = async (work: Work): Promise<void> => {
  const published = (await settingOf<DemonstrationAccount[]>(work.db, 'demonstration-accounts')) ?? [];
  for (const { username, password } of published) {
    const account = await work.db
      .selectFrom('access.account')
      .select(['id', 'name', 'createdAt', 'passwordSetAt'])
      .where('username', '=', username)
      .executeTakeFirst();
    if (!account) continue;
    const { id, name } = account;
    const changed = [
      await restorePassword(work, account, password),
      await dropSecondFactor(work.db, id),
      await reopenAccount(work.db, id),
      await forgetFailures(work.db, username),
    ];
    if (!changed.includes(true)) continue;
    await endSessions(work.db, id);
    noteChange(work, { subject: 'account', subjectId: id, after: { username, name, restored: true } });
  }
};
