import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { planChanged, sessionChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotStrikable } from '../rules.ts';
import { markStruck } from '../store.ts';
import { takeBackOpeningOf } from './keep-holding.ts';
import { lockSession } from './lock-session.ts';

/**
 * Strikes a session out with a reason: the row stays readable, and neither it nor the service and the opening that
 * followed from it count any more.
 */
export const strikeSession = async (
  work: Work,
  id: string,
  { reason }: BodyOf<typeof contract.strikeSession>,
) => {
  const session = await lockSession(work, permissions.strike, id);
  refuseIf(whyNotStrikable(session));

  const { organisationId, onDate, state } = session;
  await markStruck(work, id, reason);
  if (state === 'held') await takeBackOpeningOf(work, session, reason);
  noteChange(work, { subject: 'session', subjectId: id, organisationId, before: session, after: { reason } });
  const fact = state === 'held' ? sessionChanged : planChanged;
  announce(work, fact, { organisationId, fromOn: onDate, untilOn: onDate });
  return done;
};
