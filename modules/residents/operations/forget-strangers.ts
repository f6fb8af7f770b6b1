import { sql } from 'kysely';
import type { Work } from '#platform/work/index.ts';

const hourMs = 60 * 60_000;

/**
 * Forgets, each night, who signed in and never agreed to the notice, which codes were asked for and which questions answered
 * more than an hour ago, and what has run out: none of it is needed any more. Answers how many strangers were forgotten.
 */
export const forgetStrangers = async ({ db, now }: Work): Promise<number> => {
  const hourAgo = new Date(now.getTime() - hourMs);
  const { rows } = await sql<{ accountId: string }>`
    delete from residents.resident
    where registered_at < ${hourAgo} and account_id is not null
      and not exists (select from residents.consent where consent.resident_id = resident.id)
    returning account_id`.execute(db);
  if (rows.length > 0)
    await db
      .deleteFrom('residents.account')
      .where(
        'id',
        'in',
        rows.map(({ accountId }) => accountId),
      )
      .execute();
  await db.deleteFrom('residents.codeRequest').where('askedAt', '<', hourAgo).execute();
  await db.deleteFrom('residents.answeredQuestion').where('answeredAt', '<', hourAgo).execute();
  await db.deleteFrom('residents.verification').where('expiresAt', '<', now).execute();
  await db.deleteFrom('residents.session').where('expiresAt', '<', now).execute();
  return rows.length;
};
