import { announce } from '#platform/facts/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { openingChanged } from '../events.ts';
import { oneDay } from '../rules/span.ts';

/**
 * Strikes out the openings that an activity made, when that activity is struck out or moved. Asks no permission of its
 * own: the caller was permitted to change the activity. Answers how many there were.
 */
export const strikeDerivedOpenings = async (work: Work, activitySessionId: string, reason: string) => {
  const struck = await work.db
    .updateTable('centres.openingSession')
    .set({ struckAt: work.now, struckBy: work.actor.id, struckReason: reason })
    .where('activitySessionId', '=', activitySessionId)
    .where('struckAt', 'is', null)
    .returning(['id', 'organisationId', 'onDate'])
    .execute();
  for (const { id, organisationId, onDate } of struck) {
    noteChange(work, { subject: 'opening', subjectId: id, organisationId, after: { reason } });
    announce(work, openingChanged, { organisationId, ...oneDay(onDate) });
  }
  return { struck: struck.length };
};
