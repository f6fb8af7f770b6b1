import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotDates } from '../rules.ts';
import { countSessionsOutside, updateCourse } from '../store.ts';
import { findCourse } from './find-course.ts';

/** Changes a course, or ends it on a day; refused when a session would lie outside the new dates. */
export const editCourse = async (work: Work, id: string, said: BodyOf<typeof contract.editCourse>) => {
  const { id: _, organisationId, ...before } = await findCourse(work, permissions.hold, id);
  refuseIf(whyNotDates(said));
  const count = await countSessionsOutside(work, id, said);
  refuseIf(count > 0 ? refusals.sessionsOutside({ count }) : undefined);

  await updateCourse(work, id, said);
  noteChange(work, { subject: 'course', subjectId: id, organisationId, before, after: said });
  return done;
};
