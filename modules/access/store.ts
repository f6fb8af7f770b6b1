import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';
import type { Actor, Grant } from '#platform/permissions/index.ts';

/** Who a session token belongs to, with the grants in force on a day: one statement for every request. */
export const findActorBySession = async (
  db: Db,
  token: string,
  now: Date,
  today: IsoDate,
): Promise<Actor | undefined> => {
  const { rows } = await sql<{ id: string; name: string; grants: Grant[] }>`
    select account.id, account.name, coalesce((
      select jsonb_agg(jsonb_build_object('role', held.role, 'organisationId', held.organisation_id, 'path', at.path))
      from access.role_grant held join organisations.unit at on at.id = held.organisation_id
      where held.account_id = account.id and held.from_on <= ${today}::date
        and (held.until_on is null or held.until_on >= ${today}::date)), '[]') as grants
    from access.session join access.account on account.id = session.user_id
    where session.token = ${token} and session.expires_at > ${now} and account.closed_at is null`.execute(db);
  return rows[0];
};

/** A new account as it goes into the table; the password comes already hashed by the sign-in library. */
export type NewAccount = {
  id: string;
  username: string;
  name: string;
  hash: string;
  demonstration?: boolean;
};

/** Adds an account with its password; it holds no role yet. */
export const insertAccount = async (db: Db, added: NewAccount, at: Date): Promise<void> => {
  const { id, username, name, hash } = added;
  await db
    .insertInto('access.account')
    .values({
      id,
      username,
      displayUsername: username,
      name,
      email: `${username}@accounts.invalid`,
      demonstration: added.demonstration ?? false,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
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

/** Replaces the password of an account and ends all its sessions. */
export const replacePassword = async (db: Db, accountId: string, hash: string, at: Date): Promise<void> => {
  await db
    .updateTable('access.credential')
    .set({ password: hash, updatedAt: at })
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .execute();
  await endSessions(db, accountId);
};

export const endSessions = async (db: Db, accountId: string): Promise<void> => {
  await db.deleteFrom('access.session').where('userId', '=', accountId).execute();
};

/** How many open accounts hold the role of security administrator on a day. */
export const countSecurityAdministrators = async (db: Db, today: IsoDate): Promise<number> => {
  const { count } = await db
    .selectFrom('access.roleGrant as held')
    .innerJoin('access.account as account', 'account.id', 'held.accountId')
    .select((is) => is.fn.count<number>('held.accountId').distinct().as('count'))
    .where('held.role', '=', 'security-administrator')
    .where('account.closedAt', 'is', null)
    .where('held.fromOn', '<=', today)
    .where((is) => is.or([is('held.untilOn', 'is', null), is('held.untilOn', '>=', today)]))
    .executeTakeFirstOrThrow();
  return count;
};
