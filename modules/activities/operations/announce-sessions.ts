import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { planChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { missingElements, whyNotAhead, whyNotPlanned } from '../rules.ts';
import { markAnnounced } from '../store.ts';
import { lockSessions } from './lock-session.ts';

/**
 * Announces planned sessions today, all of them or none. A session announced earlier with every element keeps its day;
 * one that lacked an element is announced anew. Answers what each still lacks (notice 二、（一）: item, time, place,
 * organiser).
 */
export const announceSessions = async (
  work: Work,
  { sessionIds }: BodyOf<typeof contract.announceSessions>,
) => {
  const sessions = await lockSessions(work, permissions.plan, sessionIds);
  for (const session of sessions) refuseIf(whyNotPlanned(session) ?? whyNotAhead(session.startsAt, work.now));

  const news = sessions.filter(
    (session) => session.announcedOn === null || missingElements(session).length > 0,
  );
  if (news.length > 0)
    await markAnnounced(
      work,
      news.map(({ id }) => id),
    );
  for (const { id, organisationId, announcedOn, onDate } of news) {
    const [before, after] = [{ announcedOn }, { announcedOn: work.today }];
    noteChange(work, { subject: 'session', subjectId: id, organisationId, before, after });
    announce(work, planChanged, { organisationId, fromOn: onDate, untilOn: onDate });
  }
  return { announced: sessions.map((session) => ({ id: session.id, missing: missingElements(session) })) };
};
