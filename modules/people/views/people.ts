import { type SqlBool, sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { permissions } from '../permissions.ts';
import { holdsOn, inScope } from './in-scope.ts';

type Listed = QueryOf<typeof contract.listPeople>;
export type PeopleFilter = Omit<Listed, 'page' | 'pageSize' | 'sort' | 'order'>;

/** What somebody does at an organisation in scope on a day: the post or service that the filter asks for. */
const servesAs = (reading: Reading, query: PeopleFilter, on: IsoDate) => {
  const at = (row: string) =>
    sql`${inScope(reading, permissions.readNames, query, `${row}.organisation_id`)} and ${holdsOn(row, on)}`;
  if (query.serving === 'volunteer')
    return sql<SqlBool>`person.id in (select serving.person_id from people.volunteer_serving serving where ${at('serving')})`;
  if (!query.serving && !query.post) return undefined;
  const post = query.post ? sql`and held.post = ${query.post}` : sql``;
  const kind = query.serving ?? 'staff';
  const fullTime = kind === 'staff' ? sql`` : sql`and held.full_time = ${kind === 'full-time'}`;
  return sql<SqlBool>`person.id in (select held.person_id from people.post_held held where ${at('held')} ${post} ${fullTime})`;
};

/** Who belongs to an organisation in scope, or serves or performs at one on a day. */
const belongs = (reading: Reading, query: PeopleFilter, on: IsoDate) => {
  const within = (column: string) => inScope(reading, permissions.readNames, query, column);
  return sql<SqlBool>`(${within('person.organisation_id')} or person.id in (
    select held.person_id from people.post_held held where ${within('held.organisation_id')} and ${holdsOn('held', on)}
    union all
    select serving.person_id from people.volunteer_serving serving
    where ${within('serving.organisation_id')} and ${holdsOn('serving', on)}
    union all
    select member.person_id from people.team_member member
    where ${within('member.organisation_id')} and ${holdsOn('member', on)}))`;
};

const found = (reading: Reading, query: PeopleFilter) => {
  const on = query.on ?? reading.today;
  let people = reading.db
    .selectFrom('people.person as person')
    .innerJoin('organisations.unit as home', 'home.id', 'person.organisationId')
    .where(servesAs(reading, query, on) ?? belongs(reading, query, on));
  if (query.search) {
    const like = containing(query.search.toLowerCase());
    people = people.where((is) =>
      is.or([is('person.name', 'like', like), is('person.initials', 'like', like)]),
    );
  }
  return people;
};

const within = (reading: Reading, column: string) => inScope(reading, permissions.readNames, {}, column);

/** The posts within reach that a person holds on a day, as JSON. */
const postsOn = (reading: Reading, on: IsoDate) => sql<
  { id: string; organisationId: string; organisationName: string; post: string; fullTime: boolean }[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', held.id, 'organisationId', held.organisation_id,
      'organisationName', at.name, 'post', held.post, 'fullTime', held.full_time) order by held.from_on), '[]')
    from people.post_held held join organisations.unit at on at.id = held.organisation_id
    where held.person_id = person.id and ${holdsOn('held', on)} and ${within(reading, 'held.organisation_id')})`;

const volunteersOn = (reading: Reading, on: IsoDate) => sql<boolean>`exists (
    select from people.volunteer_serving serving
    where serving.person_id = person.id and ${holdsOn('serving', on)} and ${within(reading, 'serving.organisation_id')})`;

const teamsOn = (reading: Reading, on: IsoDate) => sql<number>`(
    select count(*)::int from people.team_member member
    where member.person_id = person.id and ${holdsOn('member', on)} and ${within(reading, 'member.organisation_id')})`;

const rows = (reading: Reading, query: PeopleFilter) => {
  const on = query.on ?? reading.today;
  return found(reading, query)
    .select([
      'person.id',
      'person.organisationId',
      'home.name as organisationName',
      'home.code as organisationCode',
    ])
    .select(['person.name', 'person.gender', 'person.birthYear', 'person.demonstration'])
    .select([
      postsOn(reading, on).as('posts'),
      volunteersOn(reading, on).as('volunteer'),
      teamsOn(reading, on).as('teams'),
    ]);
};

const sortedBy = {
  name: 'person.initials',
  organisation: 'home.code',
  birthYear: 'person.birthYear',
} as const;

/** A page of the people who belong to or serve at organisations in scope, with the exact total. */
export const listPeople = async (reading: Reading, query: Listed) => {
  const [page, { total }] = await Promise.all([
    rows(reading, query)
      .orderBy(sortedBy[query.sort], query.order)
      .orderBy('person.id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found(reading, query)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total, rows: page as contract.PersonRow[] };
};

/** The same people for a workbook, at most one more than it may hold. */
export const findPeopleToExport = (reading: Reading, query: PeopleFilter, most: number) =>
  rows(reading, query)
    .orderBy('home.code')
    .orderBy('person.initials')
    .orderBy('person.id')
    .limit(most + 1)
    .execute();
