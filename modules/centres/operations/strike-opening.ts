import { announce } from '#platform/facts/index.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { openingChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { oneDay } from '../rules/span.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { markStruck } from '../store/strike.ts';
import { lockOpening } from './find-opening.ts';

/** Strikes out an opening that was not so, with a reason. It stays readable and counts nowhere. */
export const strikeOpening = async (work: Work, id: string, said: { reason: string }) => {
  const { opening } = await lockOpening(work, permissions.correct, id);
  refuseIf(whyNotStruck(opening));

  await markStruck(work, 'centres.openingSession', id, said.reason);
  const { organisationId, onDate } = opening;
  noteChange(work, { subject: 'opening', subjectId: id, organisationId, before: opening, after: said });
  announce(work, openingChanged, { organisationId, ...oneDay(onDate) });
  return done;
};
