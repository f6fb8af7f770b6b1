import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/mine.ts';
import { refusals } from '../refusals.ts';
import { mostChildren, whyNotChild } from '../rules/ages.ts';
import { noticeVersions } from '../rules/notices.ts';
import { insertConsent } from '../store/residents.ts';
import { findMeAgreed } from './find-me.ts';

/** Adds a child below fourteen under the guardian who signed in and agrees to the notice for children. */
export const addChild = async (work: Work, { noticeVersion, ...said }: BodyOf<typeof contract.addChild>) => {
  const me = await findMeAgreed(work);
  if (noticeVersion !== noticeVersions.children) refuse(refusals.noticeChanged());
  refuseIf(whyNotChild(said.birthMonth, work.today));
  await work.db.selectFrom('residents.resident').select('id').where('id', '=', me.id).forUpdate().execute();
  const { count } = await work.db
    .selectFrom('residents.resident')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('guardianId', '=', me.id)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow();
  refuseIf(count < mostChildren ? undefined : refusals.tooManyChildren({ most: mostChildren }));
  const [id, { organisationId }] = [newId(), me];
  await work.db
    .insertInto('residents.resident')
    .values({ id, ...said, guardianId: me.id, source: 'guardian', organisationId, registeredAt: work.now })
    .execute();
  await insertConsent(work.db, { residentId: id, notice: 'children' }, work.now);
  noteChange(work, {
    subject: 'resident',
    subjectId: id,
    organisationId,
    after: { guardianId: me.id, agreed: noticeVersion },
  });
  return { id };
};
