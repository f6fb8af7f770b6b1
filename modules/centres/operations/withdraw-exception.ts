import { announce } from '#platform/facts/index.ts';
import { done } from '#platform/http/shapes.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { closureChanged, hoursChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { oneDay } from '../rules/span.ts';

const lockException = async (work: Work, id: string) =>
  (await work.db
    .selectFrom('centres.exceptionDay as exceptionDay')
    .select(['id', 'centreId', 'organisationId', 'onDate', 'kind', 'reason', 'announcedOn', 'withdrawnAt'])
    .where('id', '=', id)
    .where(may(work.actor, permissions.promise, 'exception_day.organisation_id'))
    .forNoKeyUpdate()
    .executeTakeFirst()) ?? refuse(refusals.recordNotFound());

/** Withdraws an exception day with a reason: the week's promise holds again. It stays readable. */
export const withdrawException = async (work: Work, id: string, said: { reason: string }) => {
  const before = await lockException(work, id);
  refuseIf(before.withdrawnAt ? refusals.alreadyWithdrawn() : undefined);

  await work.db
    .updateTable('centres.exceptionDay')
    .set({ withdrawnAt: work.now, withdrawnBy: work.actor.id, withdrawnReason: said.reason })
    .where('id', '=', id)
    .execute();
  const { organisationId } = before;
  noteChange(work, { subject: 'exception-day', subjectId: id, organisationId, before, after: said });
  const told = { organisationId, ...oneDay(before.onDate) };
  announce(work, before.kind === 'closed' ? closureChanged : hoursChanged, told);
  return done;
};
