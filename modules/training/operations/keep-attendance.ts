import { findPlacesServed } from '#modules/people/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type { Attended } from '../rules.ts';
import { insertAttendance } from '../store.ts';
import type { LockedCourseSession } from './lock-course-session.ts';
import { tellAttendance } from './tell-attendance.ts';

/**
 * Adds attendance that was found to be in order. It counts at the organisation where each person served on that day:
 * where they held a post, else where they volunteered, else where they belong.
 */
export const keepAttendance = async (
  work: Work,
  session: LockedCourseSession,
  fresh: readonly Attended[],
): Promise<void> => {
  if (fresh.length === 0) return;
  const places = await findPlacesServed(
    work,
    fresh.map(({ personId }) => personId),
    session.onDate,
  );
  const attended = fresh.map(({ personId, hours }) => ({
    personId,
    hours,
    organisationId: places.get(personId) ?? session.organisationId,
  }));
  await insertAttendance(work, session, attended);
  const { id, organisationId, onDate } = session;
  noteChange(work, { subject: 'course-session', subjectId: id, organisationId, after: { attended } });
  tellAttendance(work, attended, { fromOn: onDate, untilOn: onDate });
};
