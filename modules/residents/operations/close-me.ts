import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { anonymise } from '../store/residents.ts';
import { findMe } from './find-me.ts';

/**
 * Withdraws consent and closes the account of the resident who asks: sessions end, everything personal goes, of the children
 * they guard too. Nameless rows stay, so that what was counted stays true (personal information law, article 47).
 */
export const closeMe = async (work: Work) => {
  const me = await findMe(work);
  for (const subjectId of await anonymise(work.db, me.id, work.now))
    noteChange(work, { subject: 'resident', subjectId, after: { closed: true } });
  return done;
};
