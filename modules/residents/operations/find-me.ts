import { refusals as http } from '#platform/http/refusals.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { noticeVersions } from '../rules/notices.ts';

/** The record of the resident who asks. */
export const findMe = async ({ db, actor }: Pick<Reading, 'db' | 'actor'>) => {
  const found = await db
    .selectFrom('residents.resident')
    .selectAll()
    .where('id', '=', actor.id ?? '')
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return found ?? refuse(http.signInFirst());
};

/** Whether a resident agreed to the privacy notice in force. */
export const hasAgreed = async ({ db }: Pick<Reading, 'db'>, residentId: string): Promise<boolean> => {
  const given = await db
    .selectFrom('residents.consent')
    .select('id')
    .where('residentId', '=', residentId)
    .where('notice', '=', 'privacy')
    .where('version', '=', noticeVersions.privacy)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return given !== undefined;
};

/** The record of the resident who asks, once they agreed to the notice in force: before that nothing more is kept. */
export const findMeAgreed = async (reading: Pick<Reading, 'db' | 'actor'>) => {
  const me = await findMe(reading);
  return (await hasAgreed(reading, me.id)) ? me : refuse(refusals.consentNeeded());
};
