import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { findMe } from './find-me.ts';

/** Ends every session of an account but the one that the work is done from; answers how many ended. */
export const dropOtherSessions = async (work: Work, accountId: string | null): Promise<number> => {
  const { numDeletedRows } = await work.db
    .deleteFrom('residents.session')
    .where('userId', '=', accountId)
    .where('id', '<>', work.actor.sessionId ?? '')
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Ends every session of the resident who asks, except the one they ask from. */
export const endOtherSessions = async (work: Work) => {
  const me = await findMe(work);
  const sessionsEnded = await dropOtherSessions(work, me.accountId);
  noteChange(work, { subject: 'resident', subjectId: me.id, after: { sessionsEnded } });
  return done;
};
