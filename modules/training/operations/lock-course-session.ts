import type { IsoDate } from '#platform/dates/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';

/** A course session as operations need it, with the dates of its course. */
export type LockedCourseSession = {
  id: string;
  courseId: string;
  organisationId: string;
  onDate: IsoDate;
  startsAt: Date;
  endsAt: Date;
  place: string;
  topic: string;
  struckAt: Date | null;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
};

/**
 * The course session if the actor may hold courses at its organisation, held fast until the command ends so that
 * attendance is not entered twice at once; otherwise refused as not found.
 */
export const lockCourseSession = async (work: Work, id: string): Promise<LockedCourseSession> => {
  const found = await work.db
    .selectFrom('training.courseSession as held')
    .innerJoin('training.course as course', 'course.id', 'held.courseId')
    .select([
      'held.id',
      'held.courseId',
      'held.organisationId',
      'held.onDate',
      'held.startsAt',
      'held.endsAt',
    ])
    .select(['held.place', 'held.topic', 'held.struckAt', 'course.fromOn', 'course.untilOn'])
    .where('held.id', '=', id)
    .where(may(work.actor, permissions.hold, 'held.organisation_id'))
    .forUpdate('held')
    .executeTakeFirst();
  return found ?? refuse(refusals.courseSessionNotFound());
};
