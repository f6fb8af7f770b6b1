import type { Db } from '#platform/database/index.ts';
import type { SignInPolicy } from '../rules/policy.ts';

/** The sign-in policy of the installation. */
export const findPolicy = async (db: Db): Promise<SignInPolicy> => {
  const { single, ...policy } = await db
    .selectFrom('access.signInPolicy')
    .selectAll()
    .executeTakeFirstOrThrow();
  return policy as SignInPolicy;
};

export const replacePolicy = async (db: Db, policy: Partial<SignInPolicy>): Promise<void> => {
  await db.updateTable('access.signInPolicy').set(policy).execute();
};
