import { sql } from 'kysely';
import type { IsoDate } from '#platform/dates/index.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type { Team } from '../contract/teams.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { Gender } from '../rules/words.ts';
import { leaderName, strengthOn } from './teams.ts';

const findTeamRow = async (reading: Reading, id: string) =>
  (await reading.db
    .selectFrom('people.team as team')
    .innerJoin('organisations.unit as unit', 'unit.id', 'team.organisationId')
    .select([
      'team.id',
      'team.organisationId',
      'unit.name as organisationName',
      'unit.path',
      'team.kind',
      'team.name',
    ])
    .select(['team.genre', 'team.leaderId', 'team.fromOn', 'team.untilOn', 'team.struckReason'])
    .select([leaderName(reading).as('leaderName'), strengthOn(reading.today).as('strength')])
    .where('team.id', '=', id)
    .where(may(reading.actor, permissions.read, 'team.organisationId'))
    .executeTakeFirst()) ?? refuse(refusals.teamNotFound());

type Member = {
  id: string;
  personId: string;
  name: string;
  gender: Gender | null;
  birthYear: number | null;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
  struckReason: string | null;
};

const membersOf = async (reading: Reading, teamId: string): Promise<Member[]> => {
  const { rows } = await sql<Member>`
    select member.id, person.id as "personId", person.name, person.gender, person.birth_year as "birthYear",
      greatest(member.from_on, team.from_on) as "fromOn", least(member.until_on, team.until_on) as "untilOn",
      member.struck_reason as "struckReason"
    from people.membership member
    join people.team team on team.id = member.team_id
    join people.person person on person.id = member.person_id
    where member.team_id = ${teamId}
    order by member.struck_at nulls first, member.from_on, person.initials, member.id`.execute(reading.db);
  return rows;
};

/** Members on the last day of each month of a year, today in the month that runs; nothing yet for months to come. */
const strengthByMonth = async (reading: Reading, teamId: string, year: number) => {
  const { rows } = await sql<{ month: string; strength: number | null }>`
    select to_char(month, 'YYYY-MM') as month,
      case when month <= ${reading.today}::date then (
        select count(*)::int from people.team_member member
        where member.team_id = ${teamId}
          and least((month + interval '1 month - 1 day')::date, ${reading.today}::date)
            between member.from_on and coalesce(member.until_on, 'infinity')) end as strength
    from generate_series(make_date(${year}::int, 1, 1), make_date(${year}::int, 12, 1), interval '1 month') month
    order by month`.execute(reading.db);
  return rows;
};

/** One team with its members and its strength through a year. Observers see the numbers, not the names. */
export const showTeam = async (reading: Reading, id: string, asked: { year?: number }): Promise<Team> => {
  const { path, ...row } = await findTeamRow(reading, id);
  const team = row as Omit<Team, 'members'>;
  const year = asked.year ?? Number(reading.today.slice(0, 4));
  const namesShown = reaches(reading.actor, permissions.readNames, path);
  const edits = !team.struckReason && reaches(reading.actor, permissions.edit, path);
  const [members, months] = await Promise.all([
    namesShown ? membersOf(reading, id) : [],
    strengthByMonth(reading, id, year),
  ]);
  return {
    ...team,
    leaderId: namesShown ? team.leaderId : null,
    namesShown,
    members,
    year,
    strengthByMonth: months,
    permittedActions: edits ? ['edit'] : [],
  };
};
