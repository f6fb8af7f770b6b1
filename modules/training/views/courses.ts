import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { findCourse } from '../operations/find-course.ts';
import { permissions } from '../permissions.ts';
import type { Subject, Tier } from '../rules.ts';

export type CourseRow = {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationPath: string;
  title: string;
  subject: Subject;
  tier: Tier;
  trainer: string;
  summary: string;
  fromOn: string;
  untilOn: string | null;
  sessionCount: number;
  peopleCount: number;
  hours: number;
  demonstration: boolean;
};

const columns = sql`
  course.id, course.organisation_id, unit.name as organisation_name, unit.path as organisation_path, course.title,
  course.subject, course.tier, course.trainer, course.summary, course.from_on, course.until_on, course.demonstration,
  sessions.session_count, attendance.people_count, attendance.hours`;

/** A course with how often it met, how many people came and the hours they spent together; struck records left out. */
const tables = sql`
  training.course
  join organisations.unit on unit.id = course.organisation_id
  cross join lateral (
    select count(*) as session_count from training.course_session held
    where held.course_id = course.id and held.struck_at is null) sessions
  cross join lateral (
    select count(distinct attended.person_id) as people_count, coalesce(sum(attended.hours), 0) as hours
    from training.attended where attended.course_id = course.id) attendance`;

export type CourseFilter = QueryOf<typeof contract.exportCourses>;

const conditionsOf = (reading: Reading, filter: CourseFilter): RawBuilder<SqlBool> => {
  const all: RawBuilder<SqlBool>[] = [may(reading.actor, permissions.read, 'course.organisation_id')];
  if (filter.beneath)
    all.push(
      sql`unit.path <@ (select top.path from organisations.unit top where top.id = ${filter.beneath})`,
    );
  if (filter.subject) all.push(sql`course.subject = ${filter.subject}`);
  if (filter.tier) all.push(sql`course.tier = ${filter.tier}`);
  if (filter.from) all.push(sql`coalesce(course.until_on, 'infinity') >= ${filter.from}::date`);
  if (filter.until) all.push(sql`course.from_on <= ${filter.until}::date`);
  if (filter.search) all.push(sql`course.title ilike ${containing(filter.search)}`);
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
};

type Column = QueryOf<typeof contract.listCourses>['sort'];

const sortedBy: Record<Column, RawBuilder<unknown>> = {
  fromOn: sql`course.from_on`,
  title: sql`course.title`,
  organisationName: sql`unit.name`,
  hours: sql`attendance.hours`,
};

type Page = { sort: Column; order: 'asc' | 'desc'; limit: number; offset: number };

/** The courses that a filter leaves, in an order. */
export const findCourses = async (
  reading: Reading,
  filter: CourseFilter,
  page: Page,
): Promise<CourseRow[]> => {
  const { rows } = await sql<CourseRow>`
    select ${columns} from ${tables} where ${conditionsOf(reading, filter)}
    order by ${sortedBy[page.sort]} ${sql.raw(page.order)}, course.id limit ${page.limit} offset ${page.offset}`.execute(
    reading.db,
  );
  return rows;
};

export const countCourses = async (reading: Reading, filter: CourseFilter): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from training.course join organisations.unit on unit.id = course.organisation_id
    where ${conditionsOf(reading, filter)}`.execute(reading.db);
  return rows[0]?.total ?? 0;
};

/** A page of the courses the actor may see, with the exact total. */
export const listCourses = async (reading: Reading, query: QueryOf<typeof contract.listCourses>) => {
  const { sort, order, page, pageSize } = query;
  const [rows, total] = await Promise.all([
    findCourses(reading, query, { sort, order, limit: pageSize, offset: (page - 1) * pageSize }),
    countCourses(reading, query),
  ]);
  return { total, rows };
};

type SessionRow = {
  id: string;
  onDate: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  topic: string;
  attendanceCount: number;
  struckReason: string | null;
};

export const shownSession = ({ startsAt, endsAt, ...session }: SessionRow) => ({
  ...session,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  struck: session.struckReason !== null,
});

/** The sessions of a course, struck ones too, each with how many attended. */
const sessionsOf = async (reading: Reading, courseId: string) => {
  const { rows } = await sql<SessionRow>`
    select held.id, held.on_date, held.starts_at, held.ends_at, held.place, held.topic, held.struck_reason,
      (select count(*) from training.attendance
        where attendance.course_session_id = held.id and attendance.struck_at is null) as attendance_count
    from training.course_session held where held.course_id = ${courseId} order by held.starts_at`.execute(
    reading.db,
  );
  return rows.map(shownSession);
};

/** One course with its sessions and what the actor may do to it. */
export const showCourse = async (reading: Reading, id: string) => {
  await findCourse(reading, permissions.read, id);
  const [{ rows }, sessions] = await Promise.all([
    sql<CourseRow>`select ${columns} from ${tables} where course.id = ${id}`.execute(reading.db),
    sessionsOf(reading, id),
  ]);
  const course = rows[0] as CourseRow;
  const permittedActions = reaches(reading.actor, permissions.hold, course.organisationPath)
    ? (['hold'] as const)
    : [];
  return { ...course, sessions, permittedActions: [...permittedActions] };
};
