import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { findMe } from './find-me.ts';

/** Ends every session of the resident who asks, except the one they ask from. */
export const endOtherSessions = async (work: Work) => {
  const me = await findMe(work);
  const { numDeletedRows } = await work.db
    .deleteFrom('residents.session')
    .where('userId', '=', me.accountId)
    .where('id', '<>', work.actor.sessionId ?? '')
    .executeTakeFirst();
  noteChange(work, {
    subject: 'resident',
    subjectId: me.id,
    after: { sessionsEnded: Number(numDeletedRows) },
  });
  return done;
};
