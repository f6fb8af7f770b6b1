import type { Db } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import type { AccountKind } from '../rules/kinds.ts';

/** A new account as it goes into the table; the password comes already hashed by the sign-in library. */
export type NewAccount = {
  id: string;
  username: string;
  name: string;
  kind: AccountKind;
  hash: string | undefined;
  demonstration?: boolean;
  mustChangePassword?: boolean;
};

/** Adds an account with its password, if it has one; it holds no role yet. */
export const insertAccount = async (db: Db, added: NewAccount, at: Date): Promise<void> => {
  const { id, username, name, kind, hash } = added;
  await db
    .insertInto('access.account')
    .values({
      id,
      username,
      displayUsername: username,
      name,
      kind,
      email: `${username}@accounts.invalid`,
      demonstration: added.demonstration ?? false,
      mustChangePassword: added.mustChangePassword ?? false,
      passwordSetAt: at,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  if (hash === undefined) return;
  await db
    .insertInto('access.credential')
    .values({
      id: newId(),
      userId: id,
      accountId: id,
      providerId: 'credential',
      password: hash,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
};

/** The account with this user name, closed or not. */
export const findAccountNamed = (db: Db, username: string) =>
  db
    .selectFrom('access.account')
    .select(['id', 'name', 'username', 'closedAt'])
    .select((is) => is.ref('kind').$castTo<AccountKind>().as('kind'))
    .where('username', '=', username)
    .executeTakeFirst();

/** The account a session was begun for, closed or not. */
export const findAccountOfSession = (db: Db, token: string) =>
  db
    .selectFrom('access.session as session')
    .innerJoin('access.account as account', 'account.id', 'session.userId')
    .select(['account.id', 'account.name', 'account.username', 'account.closedAt'])
    .select((is) => is.ref('account.kind').$castTo<AccountKind>().as('kind'))
    .where('session.token', '=', token)
    .executeTakeFirst();

/** The user name of an account, which does not change. */
export const findUsername = async (db: Db, accountId: string): Promise<string> =>
  (
    await db
      .selectFrom('access.account')
      .select('username')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
  ).username;

const ofPassword = (db: Db, accountId: string) =>
  db
    .selectFrom('access.credential')
    .select('password')
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential');

/** The password of an account as it is kept, or nothing. */
export const findPassword = async (db: Db, accountId: string): Promise<string | undefined> =>
  (await ofPassword(db, accountId).executeTakeFirst())?.password ?? undefined;

/** The password of an account and, up to so many in all, the ones before it, as they are kept. */
export const listLastPasswords = async (db: Db, accountId: string, most: number): Promise<string[]> => {
  const former = await db
    .selectFrom('access.formerPassword')
    .select('hash')
    .where('accountId', '=', accountId)
    .orderBy('replacedAt', 'desc')
    .limit(Math.max(most - 1, 0))
    .execute();
  const now = await findPassword(db, accountId);
  return [...(now ? [now] : []), ...former.map(({ hash }) => hash)];
};

type NewPassword = { hash: string; mustChange: boolean };

/** Replaces the password of an account; the one before is remembered. */
export const replacePassword = async (
  db: Db,
  accountId: string,
  { hash, mustChange }: NewPassword,
  at: Date,
): Promise<void> => {
  const before = await findPassword(db, accountId);
  if (before)
    await db
      .insertInto('access.formerPassword')
      .values({ accountId, hash: before, replacedAt: at })
      .execute();
  await db
    .updateTable('access.credential')
    .set({ password: hash, updatedAt: at })
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .execute();
  await db
    .updateTable('access.account')
    .set({ passwordSetAt: at, mustChangePassword: mustChange })
    .where('id', '=', accountId)
    .execute();
};

/** Opens a closed account again; answers whether it was closed. Only the demonstration does so. */
export const reopenAccount = async (db: Db, accountId: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('access.account')
    .set({ closedAt: null })
    .where('id', '=', accountId)
    .where('closedAt', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
