import { type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import type { Actor } from '#platform/permissions/index.ts';
import { type Notice, noticeVersions } from '../rules/notices.ts';
import { keptPhone } from './phones.ts';

/** What a resident is called in the audit, which keeps no names of residents. */
const auditName = 'resident';

/** Somebody at the door of residents who has not signed in. */
export const visitor: Actor = { id: null, name: auditName, grants: [] };

/** A resident who acts, by one of their sessions. */
export const actorOf = (id: string, sessionId?: string): Actor => ({
  id,
  name: auditName,
  grants: [],
  ...(sessionId && { sessionId }),
});

/** Whoever only signed in and never agreed is nobody's resident yet. */
export const agreed = sql<SqlBool>`exists (select from residents.consent where consent.resident_id = resident.id)`;

/** Whose session a token is: one statement for every request of a resident. */
export const findResidentBySession = async (db: Db, token: string, now: Date): Promise<Actor | undefined> => {
  const { rows } = await sql<{ id: string; sessionId: string }>`
    select resident.id, session.id as session_id
    from residents.session join residents.resident on resident.account_id = session.user_id
    where session.token = ${token} and session.expires_at > ${now} and resident.closed_at is null`.execute(
    db,
  );
  return rows[0] && actorOf(rows[0].id, rows[0].sessionId);
};

/** The resident of an account, if there is one already. */
export const findByAccount = (db: Db, accountId: string) =>
  db.selectFrom('residents.resident').select('id').where('accountId', '=', accountId).executeTakeFirst();

/** Who signs in with an account, once they agreed to a notice; nobody while it is a stranger's. */
export const whoseAccount = async (db: Db, accountId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('residents.resident')
      .select('id')
      .where('accountId', '=', accountId)
      .where(agreed)
      .executeTakeFirst()
  )?.id;

/**
 * Lets an account sign in by another handle. The account that the sign-in library had for that handle, a stranger's or nobody's,
 * goes with whatever was kept of the stranger.
 */
export const moveToHandle = async (
  tx: Tx,
  { accountId, handle, from }: { accountId: string; handle: string; from: string },
): Promise<void> => {
  if (from === accountId) return;
  await tx.deleteFrom('residents.resident').where('accountId', '=', from).execute();
  await tx.deleteFrom('residents.account').where('id', '=', from).execute();
  await sql`
    update residents.account set phone_number = ${handle}, phone_number_verified = true,
      email = case when phone_number is null then email else ${`${handle}@residents.invalid`} end
    where id = ${accountId}`.execute(tx);
};

/** When a session began. */
export const findSessionBegin = async (db: Db, sessionId: string): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('residents.session')
      .select('createdAt')
      .where('id', '=', sessionId)
      .executeTakeFirst()
  )?.createdAt;

/** Ends a session by its token. */
export const endSessionOf = async (db: Db, token: string): Promise<void> => {
  await db.deleteFrom('residents.session').where('token', '=', token).execute();
};

/** The account whose session a token is. */
export const findAccountBySession = async (db: Db, token: string): Promise<string | undefined> => {
  const found = await db
    .selectFrom('residents.session')
    .select('userId')
    .where('token', '=', token)
    .executeTakeFirst();
  return found?.userId;
};

/** Keeps the phone of somebody who came for the first time, who has not agreed to anything yet. */
export const insertStranger = (
  tx: Tx,
  said: { id: string; accountId: string; phone: string | null },
  now: Date,
) =>
  tx
    .insertInto('residents.resident')
    .values({
      id: said.id,
      accountId: said.accountId,
      source: 'portal',
      registeredAt: now,
      ...(said.phone && keptPhone(said.id, said.phone)),
    })
    .onConflict((taken) => taken.constraint('resident_account_once').doNothing())
    .execute();

export const insertConsent = (
  tx: Tx,
  { onPaper = false, ...said }: { residentId: string; notice: Notice; onPaper?: boolean },
  at: Date,
) =>
  tx
    .insertInto('residents.consent')
    .values({ id: newId(), ...said, onPaper, version: noticeVersions[said.notice], givenAt: at })
    .onConflict((given) =>
      given.constraint('consent_once').doUpdateSet({ givenAt: at, onPaper, withdrawnAt: null }),
    )
    .execute();

/**
 * Takes everything personal out of a resident and of the children they guard, ends their sessions and their account, and
 * notes that consent was withdrawn. The rows stay: they were counted. Answers whom it met.
 */
export const anonymise = async (tx: Tx, residentId: string, at: Date): Promise<string[]> => {
  const { rows } = await sql<{ id: string; accountId: string | null }>`
    with closing as (
      select id, account_id from residents.resident
      where (id = ${residentId} or guardian_id = ${residentId}) and closed_at is null for update),
    withdrawn as (
      update residents.consent set withdrawn_at = ${at}
      where resident_id in (select id from closing) and withdrawn_at is null),
    closed as (
      update residents.resident
      set name = null, phone = null, phone_lookup = null, birth_month = null, account_id = null, closed_at = ${at}
      where id in (select id from closing))
    select id, account_id from closing`.execute(tx);
  const accounts = rows.flatMap(({ accountId }) => accountId ?? []);
  if (accounts.length > 0) await tx.deleteFrom('residents.account').where('id', 'in', accounts).execute();
  return rows.map(({ id }) => id);
};
