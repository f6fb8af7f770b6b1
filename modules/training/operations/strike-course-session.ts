import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { attendanceOf, markSessionStruck } from '../store.ts';
import { lockCourseSession } from './lock-course-session.ts';
import { tellAttendance } from './tell-attendance.ts';

/** Strikes a course session out with a reason; it stays readable, and the attendance of it counts no more. */
export const strikeCourseSession = async (
  work: Work,
  id: string,
  { reason }: BodyOf<typeof contract.strikeCourseSession>,
) => {
  const session = await lockCourseSession(work, id);
  refuseIf(session.struckAt ? refusals.struckOut() : undefined);
  const attended = await attendanceOf(work, id);

  await markSessionStruck(work, id, reason);
  const { organisationId, onDate } = session;
  const after = { reason, peopleCount: attended.length };
  noteChange(work, { subject: 'course-session', subjectId: id, organisationId, before: session, after });
  tellAttendance(work, attended, { fromOn: onDate, untilOn: onDate });
  return done;
};
