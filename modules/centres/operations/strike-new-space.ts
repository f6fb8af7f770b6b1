import { announce } from '#platform/facts/index.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { newSpaceChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { markStruck } from '../store/strike.ts';
import { findNewSpace } from './find-new-space.ts';

/** Strikes out a new-type space recorded by mistake; one that was there is ended instead. */
export const strikeNewSpace = async (work: Work, id: string, said: { reason: string }) => {
  const before = await findNewSpace(work, permissions.furnish, id);
  refuseIf(whyNotStruck(before));

  await markStruck(work, 'centres.newSpace', id, said.reason);
  const { organisationId, fromOn, untilOn } = before;
  noteChange(work, { subject: 'new-space', subjectId: id, organisationId, before, after: said });
  announce(work, newSpaceChanged, { organisationId, fromOn, untilOn });
  return done;
};
