import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** The duty with this id, locked, if the actor may do this to it and it was not withdrawn; otherwise refused. */
export const lockDuty = async (work: Work, permission: Permission, id: string) => {
  const found = await work.db
    .selectFrom('centres.duty as duty')
    .selectAll()
    .where('id', '=', id)
    .where(may(work.actor, permission, 'duty.organisation_id'))
    .forNoKeyUpdate()
    .executeTakeFirst();
  const duty = found ?? refuse(refusals.recordNotFound());
  refuseIf(duty.withdrawnAt ? refusals.alreadyWithdrawn() : undefined);
  return duty;
};
