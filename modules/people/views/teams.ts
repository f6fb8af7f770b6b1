import { sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/teams.ts';
import { permissions } from '../permissions.ts';
import { holdsOn, inScope } from './in-scope.ts';

type Listed = QueryOf<typeof contract.listTeams>;
export type TeamFilter = Omit<Listed, 'page' | 'pageSize' | 'sort' | 'order'>;

const found = (reading: Reading, query: TeamFilter) => {
  let teams = reading.db
    .selectFrom('people.team as team')
    .innerJoin('organisations.unit as unit', 'unit.id', 'team.organisationId')
    .where('team.struckAt', 'is', null)
    .where(inScope(reading, permissions.read, query, 'team.organisation_id'))
    .where(holdsOn('team', query.on ?? reading.today));
  if (query.kind) teams = teams.where('team.kind', '=', query.kind);
  if (query.genre) teams = teams.where('team.genre', '=', query.genre);
  if (query.search) teams = teams.where('team.name', 'like', containing(query.search));
  return teams;
};

/** How many belong to a team on a day. */
export const strengthOn = (on: IsoDate) => sql<number>`(
  select count(*)::int from people.team_member member where member.team_id = team.id and ${holdsOn('member', on)})`;

/** The leader's name for those who may read names there, else nothing. */
export const leaderName = (reading: Reading) => sql<string | null>`(
  select leader.name from people.person leader
  where leader.id = team.leader_id and ${may(reading.actor, permissions.readNames, 'team.organisation_id')})`;

const rows = (reading: Reading, query: TeamFilter) =>
  found(reading, query)
    .select([
      'team.id',
      'team.organisationId',
      'unit.name as organisationName',
      'unit.code as organisationCode',
    ])
    .select(['team.kind', 'team.name', 'team.genre', 'team.fromOn', 'team.untilOn'])
    .select([leaderName(reading).as('leaderName'), strengthOn(query.on ?? reading.today).as('strength')]);

const sortedBy = {
  name: 'team.name',
  organisation: 'unit.code',
  strength: 'strength',
  fromOn: 'team.fromOn',
} as const;

/** A page of the teams of a day in scope, each with its strength on that day, and the exact total. */
export const listTeams = async (reading: Reading, query: Listed) => {
  const [page, { total }] = await Promise.all([
    rows(reading, query)
      .orderBy(sortedBy[query.sort], query.order)
      .orderBy('team.id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found(reading, query)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total, rows: page as contract.TeamRow[] };
};

/** The same teams for a workbook, at most one more than it may hold. */
export const findTeamsToExport = (reading: Reading, query: TeamFilter, most: number) =>
  rows(reading, query)
    .orderBy('unit.code')
    .orderBy('team.name')
    .orderBy('team.id')
    .limit(most + 1)
    .execute();
