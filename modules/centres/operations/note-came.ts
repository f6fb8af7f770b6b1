import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/duty.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { lockDuty } from './find-duty.ts';

/** Notes whether the person on duty came, or takes the note back; refused before the day of the duty. */
export const noteCame = async (work: Work, id: string, said: BodyOf<typeof contract.noteCame>) => {
  const duty = await lockDuty(work, permissions.roster, id);
  refuseIf(duty.onDate > work.today ? refusals.dutyNotYet() : undefined);

  const noted =
    said.came === null ? { notedBy: null, notedAt: null } : { notedBy: work.actor.id, notedAt: work.now };
  await work.db
    .updateTable('centres.duty')
    .set({ came: said.came, ...noted })
    .where('id', '=', id)
    .execute();
  noteChange(work, {
    subject: 'duty',
    subjectId: id,
    organisationId: duty.organisationId,
    before: { came: duty.came },
    after: said,
  });
  return done;
};
