import { sql } from 'kysely';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/counts.ts';
import { permissions } from '../permissions.ts';
import { holdsOn, inScope } from './in-scope.ts';

type Asked = QueryOf<typeof contract.countPeople>;

const found = (reading: Reading, query: Asked) => {
  const on = query.on ?? reading.today;
  const units = reading.db
    .selectFrom('organisations.unit as unit')
    .where(inScope(reading, permissions.read, query, 'unit.id'))
    .where(holdsOn('unit', on));
  return query.level ? units.where('unit.level', '=', query.level) : units;
};

const peopleWith = (on: IsoDate, condition = sql``) => sql<number>`(
  select count(distinct held.person_id)::int from people.post_held held
  where held.organisation_id = unit.id and ${holdsOn('held', on)} ${condition})`;

const volunteersOn = (on: IsoDate) => sql<number>`(
  select count(distinct serving.person_id)::int from people.volunteer_serving serving
  where serving.organisation_id = unit.id and ${holdsOn('serving', on)})`;

const teamsOf = (kind: 'art' | 'volunteer', on: IsoDate) => sql<number>`(
  select count(*)::int from people.standing_team team
  where team.organisation_id = unit.id and team.kind = ${kind} and ${holdsOn('team', on)})`;

const membersOn = (on: IsoDate) => sql<number>`(
  select count(distinct member.person_id)::int from people.team_member member
  where member.organisation_id = unit.id and member.kind = 'art' and ${holdsOn('member', on)})`;

const brandsOn = (on: IsoDate) => sql<number>`(
  select count(*)::int from people.local_brand brand
  where brand.organisation_id = unit.id and ${holdsOn('brand', on)})`;

const rows = (reading: Reading, query: Asked) => {
  const on = query.on ?? reading.today;
  return found(reading, query).select([
    'unit.id as organisationId',
    'unit.name as organisationName',
    'unit.code as organisationCode',
    peopleWith(on).as('staff'),
    peopleWith(on, sql`and held.full_time`).as('fullTime'),
    peopleWith(on, sql`and held.post = 'cultural-officer'`).as('officers'),
    volunteersOn(on).as('volunteers'),
    teamsOf('art', on).as('artTeams'),
    teamsOf('volunteer', on).as('volunteerTeams'),
    membersOn(on).as('members'),
    brandsOn(on).as('brands'),
  ]);
};

/** A page of organisations with how many staff, volunteers, teams and brands each has on a day, and the exact total. */
export const countPeople = async (reading: Reading, query: Asked) => {
  const [page, { total }] = await Promise.all([
    rows(reading, query)
      .orderBy(query.sort === 'organisation' ? 'unit.code' : query.sort, query.order)
      .orderBy('unit.code')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found(reading, query)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total, rows: page };
};
