import { sql } from 'kysely';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';

const latestShown = 50;

const findName = async (reading: Reading, id: string): Promise<string> => {
  const { rows } = await sql<{ name: string }>`
    select name from people.named_person person
    where person.id = ${id} and (${may(reading.actor, permissions.readNames, 'person.organisation_id')}
      or person.id in (select served.person_id from activities.volunteer_service served
        where served.person_id = ${id} and ${may(reading.actor, permissions.readNames, 'served.organisation_id')}))`.execute(
    reading.db,
  );
  return rows[0]?.name ?? refuse(refusals.personNotFound());
};

type Year = { year: number; minutes: number; sessionCount: number };

const byYear = async (reading: Reading, id: string): Promise<Year[]> => {
  const { rows } = await sql<Year>`
    select extract(year from on_date)::int as year, sum(minutes)::bigint as minutes, count(*) as session_count
    from activities.volunteer_service where person_id = ${id} group by 1 order by 1 desc`.execute(reading.db);
  return rows;
};

type Served = { sessionId: string; item: string; organisationName: string; onDate: string; minutes: number };

const latestOf = async (reading: Reading, id: string): Promise<Served[]> => {
  const { rows } = await sql<Served>`
    select served.session_id, served.item, unit.name as organisation_name, served.on_date, served.minutes
    from activities.volunteer_service served join organisations.unit on unit.id = served.organisation_id
    where served.person_id = ${id} order by served.on_date desc, served.id limit ${latestShown}`.execute(
    reading.db,
  );
  return rows;
};

/** What a volunteer has served: minutes and sessions by year, and the latest sessions. */
export const showService = async (reading: Reading, personId: string) => {
  const name = await findName(reading, personId);
  const [years, latest] = await Promise.all([byYear(reading, personId), latestOf(reading, personId)]);
  const totalMinutes = years.reduce((total, { minutes }) => total + minutes, 0);
  return { personId, name, totalMinutes, years, latest };
};
