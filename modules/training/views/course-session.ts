import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { unitsOfDistrict } from '../store.ts';
import { shownSession } from './courses.ts';

const findSession = async (reading: Reading, permission: Permission, id: string) => {
  const found = await reading.db
    .selectFrom('training.courseSession as held')
    .innerJoin('training.course as course', 'course.id', 'held.courseId')
    .innerJoin('organisations.unit as unit', 'unit.id', 'held.organisationId')
    .select([
      'held.id',
      'held.onDate',
      'held.startsAt',
      'held.endsAt',
      'held.place',
      'held.topic',
      'held.struckReason',
    ])
    .select([
      'held.organisationId',
      'held.courseId',
      'course.title',
      'unit.name as organisationName',
      'unit.path',
    ])
    .where('held.id', '=', id)
    .where(may(reading.actor, permission, 'held.organisation_id'))
    .executeTakeFirst();
  return found ?? refuse(refusals.courseSessionNotFound());
};

type AttendanceRow = {
  id: string;
  personId: string;
  name: string;
  organisationId: string;
  organisationName: string;
  hours: number;
  struck: boolean;
  struckReason: string | null;
};

/** The attendance of a course session as far as the names may be known, struck lines last. */
const attendanceOf = async (
  reading: Reading,
  id: string,
  mayName: RawBuilder<SqlBool>,
): Promise<AttendanceRow[]> => {
  const { rows } = await sql<AttendanceRow>`
    select attendance.id, attendance.person_id, person.name, attendance.organisation_id, unit.name as organisation_name,
      attendance.hours, attendance.struck_at is not null as struck, attendance.struck_reason
    from training.attendance
    join people.named_person person on person.id = attendance.person_id
    join organisations.unit on unit.id = attendance.organisation_id
    where attendance.course_session_id = ${id} and ${mayName}
    order by struck, unit.code, person.name`.execute(reading.db);
  return rows;
};

/**
 * One course session with its attendance: whoever holds the course sees everybody who came, from the whole district,
 * because they took the names down; others see the people within their reach, and the number of all.
 */
export const showCourseSession = async (reading: Reading, id: string) => {
  const { path, ...session } = await findSession(reading, permissions.read, id);
  const holds = reaches(reading.actor, permissions.hold, path ?? '');
  const mayName = holds
    ? sql<SqlBool>`true`
    : may(reading.actor, permissions.readNames, 'attendance.organisation_id');
  const [attendance, attendanceCount] = await Promise.all([
    attendanceOf(reading, id, mayName),
    countAttendance(reading, id),
  ]);
  const actions = session.struckReason === null ? (['correct', 'attend', 'strike'] as const) : [];
  return {
    ...session,
    ...shownSession({ ...session, attendanceCount }),
    attendance,
    permittedActions: holds ? [...actions] : [],
  };
};

const countAttendance = async (reading: Reading, id: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from training.attendance
    where course_session_id = ${id} and struck_at is null`.execute(reading.db);
  return rows[0]?.count ?? 0;
};

/** People of the district by name or initials, to be entered at a course session; twenty at most. */
export const findAttendees = async (reading: Reading, id: string, search: string) => {
  const session = await findSession(reading, permissions.hold, id);
  const like = containing(search.toLowerCase());
  const { rows } = await sql<{ id: string; name: string; organisationName: string; attended: boolean }>`
    select person.id, person.name, unit.name as organisation_name, exists (
      select from training.attendance
      where attendance.person_id = person.id and attendance.course_session_id = ${id} and attendance.struck_at is null) as attended
    from people.named_person person
    join organisations.unit on unit.id = person.organisation_id
    where (person.name like ${like} or person.initials like ${like})
      and person.organisation_id in ${unitsOfDistrict(session.organisationId)}
    order by person.name, unit.code limit 20`.execute(reading.db);
  return rows;
};
