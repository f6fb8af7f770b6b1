import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { anonymise } from '../store/residents.ts';
import { findChild } from './find-child.ts';

/** Withdraws consent for a child: everything personal goes, the nameless row stays counted. */
export const closeChild = async (work: Work, childId: string) => {
  const child = await findChild(work, childId);
  await anonymise(work.db, child.id, work.now);
  noteChange(work, { subject: 'resident', subjectId: child.id, after: { closed: true } });
  return done;
};
