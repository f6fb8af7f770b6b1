import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { anonymise } from '../store/residents.ts';
import { findKeptHere } from './find-kept-here.ts';

/** Erases somebody registered at the counter, at their wish, with the children they guard; the rows stay counted. */
export const closeResident = async (work: Work, residentId: string) => {
  const { id, organisationId } = await findKeptHere(work, residentId);
  for (const subjectId of await anonymise(work.db, id, work.now))
    noteChange(work, { subject: 'resident', subjectId, organisationId, after: { closed: true } });
  return done;
};
