import { sql } from 'kysely';
import { isViolationOf } from '#platform/database/violations.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from './refusals.ts';
import type { Attended, KnownPerson, Subject, Tier } from './rules.ts';

export type CourseSaid = {
  title: string;
  subject: Subject;
  tier: Tier;
  trainer: string;
  summary: string;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
};

export const insertCourse = async (
  work: Work,
  added: CourseSaid & { id: string; organisationId: string; demonstration: boolean },
): Promise<void> => {
  await work.db.insertInto('training.course').values(added).execute();
};

export const updateCourse = async (work: Work, id: string, said: CourseSaid): Promise<void> => {
  await work.db.updateTable('training.course').set(said).where('id', '=', id).execute();
};

/** How many sessions that stand would lie outside these dates of their course. */
export const countSessionsOutside = async (
  work: Work,
  courseId: string,
  { fromOn, untilOn }: { fromOn: IsoDate; untilOn: IsoDate | null },
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from training.course_session
    where course_id = ${courseId} and struck_at is null
      and (on_date < ${fromOn}::date or on_date > ${untilOn}::date)`.execute(work.db);
  return rows[0]?.count ?? 0;
};

export type CourseSessionSaid = {
  onDate: IsoDate;
  startsAt: Date;
  endsAt: Date;
  place: string;
  topic: string;
};

/** Turns the index that keeps a course from having two sessions at one time into its refusal. */
const whenTwice = async (change: () => Promise<unknown>): Promise<void> => {
  try {
    await change();
  } catch (trouble) {
    if (isViolationOf(trouble, 'course_session_once')) throw refusals.courseSessionTwice();
    throw trouble;
  }
};

export const insertCourseSession = (
  work: Work,
  added: CourseSessionSaid & { id: string; courseId: string; organisationId: string },
): Promise<void> =>
  whenTwice(() =>
    work.db
      .insertInto('training.courseSession')
      .values({ ...added, recordedBy: work.actor.id, recordedAt: work.now })
      .execute(),
  );

/** Changes a course session; the attendance of it moves to its day. */
export const updateCourseSession = async (work: Work, id: string, said: CourseSessionSaid): Promise<void> => {
  await whenTwice(() =>
    work.db.updateTable('training.courseSession').set(said).where('id', '=', id).execute(),
  );
  await work.db
    .updateTable('training.attendance')
    .set({ onDate: said.onDate })
    .where('courseSessionId', '=', id)
    .execute();
};

export const markSessionStruck = async (work: Work, id: string, reason: string): Promise<void> => {
  await work.db
    .updateTable('training.courseSession')
    .set({ struckAt: work.now, struckBy: work.actor.id, struckReason: reason })
    .where('id', '=', id)
    .execute();
};

export const markAttendanceStruck = async (work: Work, id: string, reason: string): Promise<void> => {
  await work.db
    .updateTable('training.attendance')
    .set({ struckAt: work.now, struckBy: work.actor.id, struckReason: reason })
    .where('id', '=', id)
    .execute();
};

export type StandingAttendance = Attended & { id: string; organisationId: string };

/** Who attended a course session, as it stands. */
export const attendanceOf = async (work: Work, courseSessionId: string): Promise<StandingAttendance[]> =>
  work.db
    .selectFrom('training.attendance')
    .select(['id', 'personId', 'hours', 'organisationId'])
    .where('courseSessionId', '=', courseSessionId)
    .where('struckAt', 'is', null)
    .execute();

/** Adds attendance; the caller holds the course session, so nobody else adds to it meanwhile. */
export const insertAttendance = async (
  work: Work,
  session: { id: string; onDate: IsoDate },
  attended: readonly (Attended & { organisationId: string })[],
): Promise<void> => {
  if (attended.length === 0) return;
  const rows = attended.map(({ personId, hours, organisationId }) => ({
    id: newId(),
    courseSessionId: session.id,
    personId,
    organisationId,
    onDate: session.onDate,
    hours,
    recordedBy: work.actor.id,
    recordedAt: work.now,
  }));
  await work.db.insertInto('training.attendance').values(rows).execute();
};

/**
 * The organisations of the district in which an organisation lies, as a subquery of ids: the district itself and
 * everything beneath it; without a district above it, its whole tree.
 */
export const unitsOfDistrict = (organisationId: string) => sql`(
  select low.id from organisations.unit own
  join organisations.unit low on low.path <@ coalesce(
    (select top.path from organisations.unit top where top.level = 'district' and top.path @> own.path),
    subpath(own.path, 0, 1))
  where own.id = ${organisationId})`;

/** How many of these people are known in the district of an organisation. */
export const countPeople = async (
  work: Work,
  organisationId: string,
  ids: readonly string[],
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from people.named_person
    where id = any(${[...ids]}::uuid[]) and organisation_id in ${unitsOfDistrict(organisationId)}`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
};

/** The organisations of a district by their codes, for the codes that exist in it. */
export const unitsByCode = async (
  work: Work,
  organisationId: string,
  codes: readonly string[],
): Promise<Map<string, string>> => {
  const { rows } = await sql<{ code: string; id: string }>`
    select code, id from organisations.unit
    where code = any(${[...codes]}::text[]) and coalesce(until_on, 'infinity') >= ${work.today}::date
      and id in ${unitsOfDistrict(organisationId)}`.execute(work.db);
  return new Map(rows.map(({ code, id }) => [code, id]));
};

/** The people of these names known at each organisation: who belong to it, or hold a post or volunteer there. */
export const peopleByUnit = async (
  work: Work,
  organisationIds: readonly string[],
  names: readonly string[],
): Promise<Map<string, KnownPerson[]>> => {
  const { rows } = await sql<KnownPerson & { organisationId: string }>`
    select person.id, person.name, person.birth_year, known.organisation_id
    from people.named_person person
    join (
      select id as person_id, organisation_id from people.named_person
      union select person_id, organisation_id from people.post_held
      union select person_id, organisation_id from people.volunteer_serving
    ) known on known.person_id = person.id
    where person.name = any(${[...names]}::text[])
      and known.organisation_id = any(${[...organisationIds]}::uuid[])`.execute(work.db);
  return Map.groupBy(rows, ({ organisationId }) => organisationId);
};
