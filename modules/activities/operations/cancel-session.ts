import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { planChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotPlanned } from '../rules.ts';
import { updateSession } from '../store.ts';
import { lockSession } from './lock-session.ts';

/** Cancels a planned session; it stays on the notice board as cancelled, with its reason in the record. */
export const cancelSession = async (
  work: Work,
  id: string,
  { reason }: BodyOf<typeof contract.cancelSession>,
) => {
  const planned = await lockSession(work, permissions.plan, id);
  refuseIf(whyNotPlanned(planned));

  const { organisationId, onDate } = planned;
  await updateSession(work, id, { state: 'cancelled', cancelledReason: reason });
  const [before, after] = [{ state: 'planned' }, { state: 'cancelled', reason }];
  noteChange(work, { subject: 'session', subjectId: id, organisationId, before, after });
  announce(work, planChanged, { organisationId, fromOn: onDate, untilOn: onDate });
  return done;
};
