import { announce } from '#platform/facts/index.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { paperChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { markStruck } from '../store/strike.ts';
import { findPaper } from './find-paper.ts';

/** Strikes out a paper recorded by mistake; one that was in force is ended instead. */
export const strikePaper = async (work: Work, id: string, said: { reason: string }) => {
  const before = await findPaper(work, permissions.furnish, id);
  refuseIf(whyNotStruck(before));

  await markStruck(work, 'centres.paper', id, said.reason);
  const { organisationId, fromOn, untilOn } = before;
  noteChange(work, { subject: 'paper', subjectId: id, organisationId, before, after: said });
  announce(work, paperChanged, { organisationId, fromOn, untilOn });
  return done;
};
