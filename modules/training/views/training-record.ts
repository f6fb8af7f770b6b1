import { sql } from 'kysely';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { Subject } from '../rules.ts';

type AttendedRow = {
  id: string;
  courseSessionId: string;
  title: string;
  subject: Subject;
  organiserName: string;
  organisationName: string;
  onDate: string;
  hours: number;
};

/** Somebody of an organisation within reach: who belongs to it, or held a post there. */
const findPerson = async (reading: Reading, personId: string) => {
  const within = (column: string) => may(reading.actor, permissions.readNames, column);
  const { rows } = await sql<{ personId: string; name: string }>`
    select person.id as person_id, person.name from people.named_person person
    where person.id = ${personId} and (${within('person.organisation_id')} or exists (
      select from people.post_held post
      where post.person_id = person.id and ${within('post.organisation_id')}))`.execute(reading.db);
  return rows[0] ?? refuse(refusals.personNotFound());
};

const sumByYear = (attended: readonly AttendedRow[]) =>
  [...Map.groupBy(attended, ({ onDate }) => Number(onDate.slice(0, 4)))].map(([year, rows]) => ({
    year,
    hours: rows.reduce((sum, { hours }) => sum + hours, 0),
  }));

/** Every course session a person attended, newest first, and the hours of each year. */
export const showTrainingRecord = async (reading: Reading, personId: string) => {
  const person = await findPerson(reading, personId);
  const { rows: attended } = await sql<AttendedRow>`
    select attended.id, attended.course_session_id, attended.title, attended.subject, organiser.name as organiser_name,
      unit.name as organisation_name, attended.on_date, attended.hours
    from training.attended
    join organisations.unit organiser on organiser.id = attended.organiser_id
    join organisations.unit on unit.id = attended.organisation_id
    where attended.person_id = ${personId} order by attended.on_date desc`.execute(reading.db);
  return { ...person, years: sumByYear(attended), attended };
};
