import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/hours.ts';
import { hoursChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotPromiseFrom, whyNotWeek } from '../rules/hours.ts';
import { promisesBetween, replaceWeek } from '../store/hours.ts';
import { lockCentre } from './find-centre.ts';

/**
 * Promises a week of opening hours from a day on. What was promised before ends the day before; a week promised for
 * later is replaced. An empty week promises nothing.
 */
export const promiseHours = async (
  work: Work,
  centreId: string,
  said: BodyOf<typeof contract.promiseHours>,
) => {
  const centre = await lockCentre(work, permissions.promise, centreId);
  const before = await promisesBetween(work, [centreId], said.fromOn, null);
  refuseIf(whyNotPromiseFrom(said.fromOn, work.today, centre, before));
  refuseIf(whyNotWeek(said.week));

  await replaceWeek(work, centre, said.fromOn, said.week);
  const { organisationId } = centre;
  noteChange(work, { subject: 'promised-hours', subjectId: centreId, organisationId, before, after: said });
  announce(work, hoursChanged, { organisationId, fromOn: said.fromOn, untilOn: centre.untilOn });
  return done;
};
