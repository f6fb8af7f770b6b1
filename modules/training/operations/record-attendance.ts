import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { sortOut, whyNotAttended, whyNotHours, whyNotTwice } from '../rules.ts';
import { attendanceOf, countPeople } from '../store.ts';
import { keepAttendance } from './keep-attendance.ts';
import { lockCourseSession } from './lock-course-session.ts';

/**
 * Records who attended a course session and for how many hours: many people of the whole district at once, all or none.
 * What stands already in the same hours is left; other hours are refused, so that a correction is seen as one.
 */
export const recordAttendance = async (
  work: Work,
  courseSessionId: string,
  { people }: BodyOf<typeof contract.recordAttendance>,
) => {
  const session = await lockCourseSession(work, courseSessionId);
  refuseIf(whyNotAttended(session, work.now) ?? whyNotTwice(people));
  for (const { hours } of people) refuseIf(whyNotHours(hours, session));
  const ids = people.map(({ personId }) => personId);
  const unknown = ids.length - (await countPeople(work, session.organisationId, ids));
  refuseIf(unknown > 0 ? refusals.personUnknown({ count: unknown }) : undefined);
  const { fresh, unchanged, contrary } = sortOut(people, await attendanceOf(work, courseSessionId));
  refuseIf(contrary.length > 0 ? refusals.otherHours({ count: contrary.length }) : undefined);

  await keepAttendance(work, session, fresh);
  return { added: fresh.length, unchanged: unchanged.length };
};
