import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
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
