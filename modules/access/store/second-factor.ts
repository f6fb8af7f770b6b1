import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';

/** A code can be right for a minute and a half; so long it is remembered as used, and a little longer (ms). */
const rememberedFor = 5 * 60_000;

/** Whether `account` has a passkey, or an identity provider vouched for it before. */
export const hasOtherWay = sql<boolean>`(
  exists (select from access.passkey where passkey.user_id = account.id)
  or exists (select from access.credential where credential.user_id = account.id and credential.provider_id <> 'credential'))`;

/** The account whose password opened this challenge, while it waits for the second factor. */
export const findChallenged = (db: Db, challenge: string, now: Date) =>
  db
    .selectFrom('access.verification as waiting')
    .innerJoin('access.account as account', (join) =>
      join.on(sql`account.id::text`, '=', sql.ref('waiting.value')),
    )
    .select(['account.id', 'account.name', 'account.username'])
    .where('waiting.identifier', '=', challenge)
    .where('waiting.expiresAt', '>', now)
    .where('account.closedAt', 'is', null)
    .executeTakeFirst();

/** Takes a code for its one use; false when the account used it a moment ago. */
export const takeCode = async (db: Db, accountId: string, code: string, now: Date): Promise<boolean> => {
  const before = new Date(now.getTime() - rememberedFor);
  await db
    .deleteFrom('access.usedCode')
    .where('accountId', '=', accountId)
    .where('usedAt', '<', before)
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('access.usedCode')
    .values({ accountId, code, usedAt: now })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** The passkeys of an account, oldest first. */
export const listPasskeys = (db: Db, accountId: string) =>
  db
    .selectFrom('access.passkey')
    .select(['id', 'name', 'createdAt'])
    .where('userId', '=', accountId)
    .orderBy('createdAt')
    .execute();

/** Takes one passkey of an account off, or all; answers how many. */
export const dropPasskeys = async (db: Db, accountId: string, only?: string): Promise<number> => {
  let dropped = db.deleteFrom('access.passkey').where('userId', '=', accountId);
  if (only) dropped = dropped.where('id', '=', only);
  return Number((await dropped.executeTakeFirst()).numDeletedRows);
};

/**
 * Takes the second factor of an account off, its passkeys, and that a provider vouched for it (which it may do again); answers
 * whether it had any.
 */
export const dropSecondFactor = async (db: Db, accountId: string): Promise<boolean> => {
  const taken = await db.deleteFrom('access.twoFactor').where('userId', '=', accountId).executeTakeFirst();
  const passkeys = await dropPasskeys(db, accountId);
  const vouched = await db
    .deleteFrom('access.credential')
    .where('userId', '=', accountId)
    .where('providerId', '<>', 'credential')
    .executeTakeFirst();
  await db
    .updateTable('access.account')
    .set({ twoFactorEnabled: false })
    .where('id', '=', accountId)
    .execute();
  return taken.numDeletedRows > 0n || passkeys > 0 || vouched.numDeletedRows > 0n;
};
