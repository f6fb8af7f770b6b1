import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { lockDuty } from './find-duty.ts';

/** Withdraws a duty of today or later. One that has gone by stays, and it is noted whether the person came. */
export const withdrawDuty = async (work: Work, id: string) => {
  const duty = await lockDuty(work, permissions.roster, id);
  refuseIf(duty.onDate < work.today ? refusals.dutyGoneBy() : undefined);

  await work.db
    .updateTable('centres.duty')
    .set({ withdrawnAt: work.now, withdrawnBy: work.actor.id })
    .where('id', '=', id)
    .execute();
  noteChange(work, { subject: 'duty', subjectId: id, organisationId: duty.organisationId, before: duty });
  return done;
};
