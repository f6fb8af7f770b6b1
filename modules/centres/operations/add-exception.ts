import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/hours.ts';
import { closureChanged, hoursChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { daysOf, whyNotException } from '../rules/exception.ts';
import { exceptionsBetween, insertExceptions, standing } from '../store/hours.ts';
import { lockCentre } from './find-centre.ts';

/**
 * Records days unlike others: closed, or open at other hours. A closure counts as announced only when the public was
 * told before its first day; without that it is recorded as unannounced, with its reason.
 */
export const addException = async (
  work: Work,
  centreId: string,
  said: BodyOf<typeof contract.addException>,
) => {
  const centre = await lockCentre(work, permissions.promise, centreId);
  refuseIf(whyNotException(said, centre, work.today));
  const [already] = standing(await exceptionsBetween(work, [centreId], said.fromOn, said.untilOn));
  refuseIf(already && refusals.exceptionAlready({ on: already.onDate }));

  const ids = await insertExceptions(work, centre, daysOf(said), said);
  const { organisationId } = centre;
  for (const id of ids)
    noteChange(work, { subject: 'exception-day', subjectId: id, organisationId, after: said });
  const told = { organisationId, fromOn: said.fromOn, untilOn: said.untilOn };
  announce(work, said.kind === 'closed' ? closureChanged : hoursChanged, told);
  return { ids };
};
