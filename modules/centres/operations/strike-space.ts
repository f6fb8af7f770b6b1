import { announce } from '#platform/facts/index.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { spaceChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { markStruck } from '../store/strike.ts';
import { findSpace } from './find-space.ts';

/** Strikes out a space recorded by mistake; one that was in use is ended instead. */
export const strikeSpace = async (work: Work, id: string, said: { reason: string }) => {
  const before = await findSpace(work, permissions.furnish, id);
  refuseIf(whyNotStruck(before));

  await markStruck(work, 'centres.space', id, said.reason);
  const { organisationId, fromOn, untilOn } = before;
  noteChange(work, { subject: 'space', subjectId: id, organisationId, before, after: said });
  announce(work, spaceChanged, { organisationId, fromOn, untilOn });
  return done;
};
