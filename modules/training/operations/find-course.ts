import type { IsoDate } from '#platform/dates/index.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { CourseSaid } from '../store.ts';

/** A course as operations need it. */
export type FoundCourse = CourseSaid & { id: string; organisationId: string; untilOn: IsoDate | null };

/** The course with this id if the actor may do this at the organisation that holds it; otherwise not found. */
export const findCourse = async (
  reading: Reading,
  permission: Permission,
  id: string,
): Promise<FoundCourse> => {
  const found = await reading.db
    .selectFrom('training.course as course')
    .select(['id', 'organisationId', 'title', 'subject', 'tier', 'trainer', 'summary', 'fromOn', 'untilOn'])
    .where('id', '=', id)
    .where(may(reading.actor, permission, 'course.organisation_id'))
    .executeTakeFirst();
  return (found as FoundCourse | undefined) ?? refuse(refusals.courseNotFound());
};
