import type { Db, Tx } from '#platform/database/index.ts';
import { type Failures, oneMoreFailure } from '../rules/failures.ts';
import type { SignInPolicy } from '../rules/policy.ts';

/** What is counted against a user name, whether or not an account has it. */
export const findFailures = async (db: Db, username: string): Promise<Failures | undefined> =>
  db
    .selectFrom('access.signInFailure')
    .select(['failures', 'firstAt', 'lockedUntilAt'])
    .where('username', '=', username)
    .executeTakeFirst();

/** Counts one more failure against a user name; failures at the same moment are all counted. */
export const addFailure = async (
  tx: Tx,
  username: string,
  policy: SignInPolicy,
  now: Date,
): Promise<Failures> => {
  await tx
    .insertInto('access.signInFailure')
    .values({ username, failures: 0, firstAt: now })
    .onConflict((taken) => taken.column('username').doNothing())
    .execute();
  const counted = await tx
    .selectFrom('access.signInFailure')
    .select(['failures', 'firstAt', 'lockedUntilAt'])
    .where('username', '=', username)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const more = oneMoreFailure(counted, policy, now);
  await tx.updateTable('access.signInFailure').set(more).where('username', '=', username).execute();
  return more;
};

/** Forgets the failures of a user name: after a success, or when an administrator unlocks. Answers whether there were any. */
export const forgetFailures = async (db: Db, username: string): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('access.signInFailure')
    .where('username', '=', username)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
