import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Actor, Grant } from '#platform/permissions/index.ts';
import type { SignInPolicy } from '../rules/policy.ts';
import { isLongAgo, isOver, type SignedInSession } from '../rules/sessions.ts';
import { type Standing, whyHeld } from '../rules/standing.ts';
import { grantsOfAccount } from './grants.ts';
import { hasOtherWay } from './second-factor.ts';

type Found = { id: string; name: string; sessionId: string; grants: Grant[] } & Standing &
  SignedInSession &
  Pick<SignInPolicy, 'idleMinutes' | 'longestHours' | 'passwordDays' | 'secondFactor'>;

/**
 * Who a session token belongs to, with the grants in force on a day, and whether its use is to be written down again: one
 * statement for every request. Nobody when the session is over under the sign-in policy.
 */
export const findActorBySession = async (
  db: Db,
  token: string,
  now: Date,
  today: IsoDate,
): Promise<(Actor & { sessionId: string; usedLongAgo: boolean }) | undefined> => {
  const { rows } = await sql<Found>`
    select account.id, account.name, session.id as session_id, session.way, session.began_at, session.last_used_at,
      account.demonstration, account.must_change_password, account.password_set_at,
      account.two_factor_enabled as second_factor_on,
      ${hasOtherWay} as has_other_way,
      policy.idle_minutes, policy.longest_hours, policy.password_days, policy.second_factor, ${grantsOfAccount(today)} as grants
    from access.session join access.account on account.id = session.user_id cross join access.sign_in_policy policy
    where session.token = ${token} and session.expires_at > ${now} and account.closed_at is null`.execute(db);
  const [found] = rows;
  if (!found || isOver(found, found, now)) return undefined;
  const { id, name, sessionId, grants } = found;
  const held = whyHeld(found, found, now);
  const usedLongAgo = isLongAgo(found.lastUsedAt, now);
  return { id, name, grants, sessionId, usedLongAgo, ...(held && { held }) };
};

/** Writes down that a session was used. */
export const markUsed = async (db: Db, sessionId: string, at: Date): Promise<void> => {
  await db.updateTable('access.session').set({ lastUsedAt: at }).where('id', '=', sessionId).execute();
};

/** Ends one session of an account, or all of them, or all but one, and who is on the way in then; answers how many ended. */
export const endSessions = async (
  db: Db,
  accountId: string,
  { only, except }: { only?: string | undefined; except?: string | undefined } = {},
): Promise<number> => {
  let ended = db.deleteFrom('access.session').where('userId', '=', accountId);
  if (only) ended = ended.where('id', '=', only);
  if (except) ended = ended.where('id', '!=', except);
  const { numDeletedRows } = await ended.executeTakeFirst();
  if (!only) await db.deleteFrom('access.verification').where('value', '=', accountId).execute();
  return Number(numDeletedRows);
};

/** Ends the session that was just begun with a token. */
export const endSessionOf = async (db: Db, token: string): Promise<void> => {
  await db.deleteFrom('access.session').where('token', '=', token).execute();
};

/** The sessions of an account that are not over, the one used last first. */
export const listSessions = async (db: Db, accountId: string, policy: SignInPolicy, now: Date) => {
  const found = await db
    .selectFrom('access.session')
    .select(['id', 'beganAt', 'lastUsedAt', 'ipAddress', 'userAgent', 'way'])
    .where('userId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('lastUsedAt', 'desc')
    .execute();
  return found.filter((session) => !isOver(session, policy, now));
};
