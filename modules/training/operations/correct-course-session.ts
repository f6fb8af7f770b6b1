import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { whyNotRetimed } from '../rules.ts';
import { attendanceOf, updateCourseSession } from '../store.ts';
import { lockCourseSession } from './lock-course-session.ts';
import { settleTimes } from './settle-times.ts';
import { tellAttendance } from './tell-attendance.ts';

/** Corrects a course session; the attendance of it goes with it to its new day. */
export const correctCourseSession = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.correctCourseSession>,
) => {
  const before = await lockCourseSession(work, id);
  refuseIf(before.struckAt ? refusals.struckOut() : undefined);
  const after = { ...said, ...settleTimes(said, before) };
  const attended = await attendanceOf(work, id);
  refuseIf(whyNotRetimed(attended, after, work.now));

  await updateCourseSession(work, id, after);
  const { organisationId } = before;
  noteChange(work, { subject: 'course-session', subjectId: id, organisationId, before, after });
  const [fromOn, untilOn] = [before.onDate, after.onDate].sort() as [string, string];
  if (fromOn !== untilOn) tellAttendance(work, attended, { fromOn, untilOn });
  return done;
};
