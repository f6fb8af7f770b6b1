import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { markAttendanceStruck } from '../store.ts';
import { tellAttendance } from './tell-attendance.ts';

const lockAttendance = async (work: Work, id: string) => {
  const found = await work.db
    .selectFrom('training.attendance as attended')
    .innerJoin('training.courseSession as held', 'held.id', 'attended.courseSessionId')
    .select(['attended.id', 'attended.personId', 'attended.hours', 'attended.onDate', 'attended.struckAt'])
    .select(['attended.organisationId', 'held.organisationId as organiserId'])
    .where('attended.id', '=', id)
    .where(may(work.actor, permissions.hold, 'held.organisation_id'))
    .forUpdate('attended')
    .executeTakeFirst();
  return found ?? refuse(refusals.attendanceNotFound());
};

/** Strikes out the attendance of one person with a reason; it stays readable and can be recorded anew. */
export const strikeAttendance = async (
  work: Work,
  id: string,
  { reason }: BodyOf<typeof contract.strikeAttendance>,
) => {
  const { organiserId, ...attended } = await lockAttendance(work, id);
  refuseIf(attended.struckAt ? refusals.struckOut() : undefined);

  await markAttendanceStruck(work, id, reason);
  const [before, after] = [attended, { reason }];
  noteChange(work, { subject: 'attendance', subjectId: id, organisationId: organiserId, before, after });
  tellAttendance(work, [attended], { fromOn: attended.onDate, untilOn: attended.onDate });
  return done;
};
