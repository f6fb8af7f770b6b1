import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { insertCourseSession } from '../store.ts';
import { findCourse } from './find-course.ts';
import { settleTimes } from './settle-times.ts';

/** Adds a session to a course, ahead or after the fact; attendance can be recorded once it has begun. */
export const addCourseSession = async (
  work: Work,
  courseId: string,
  said: BodyOf<typeof contract.addCourseSession>,
) => {
  const course = await findCourse(work, permissions.hold, courseId);
  const session = { ...said, ...settleTimes(said, course) };

  const [id, { organisationId }] = [newId(), course];
  await insertCourseSession(work, { id, courseId, organisationId, ...session });
  noteChange(work, {
    subject: 'course-session',
    subjectId: id,
    organisationId,
    after: { courseId, ...session },
  });
  return { id };
};
