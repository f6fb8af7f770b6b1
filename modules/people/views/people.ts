import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { noteReading, type Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { withMaskedNumbers } from '../operations/personal-numbers.ts';
import { permissions } from '../permissions.ts';
import { holdsOn, inScope } from './in-scope.ts';

type Listed = QueryOf<typeof contract.listPeople>;
export type PeopleFilter = Omit<Listed, 'page' | 'pageSize' | 'sort' | 'order'>;

type Condition = RawBuilder<SqlBool>;

/** Whether the list covers so few organisations that looking their people up by index beats reading everybody. */
const isNarrow = async (reading: Reading, query: PeopleFilter): Promise<boolean> => {
  const { covered } = await reading.db
    .selectFrom('organisations.unit as unit')
    .select((is) => is.fn.countAll<number>().as('covered'))
    .where(inScope(reading, permissions.readNames, query, 'unit.id'))
    .executeTakeFirstOrThrow();
  return covered <= 100;
};

/** Who belongs to an organisation in scope, or serves or performs at one on a day. */
const belongs = async (reading: Reading, query: PeopleFilter, on: IsoDate): Promise<Condition> => {
  const covers = (column: string) => inScope(reading, permissions.readNames, query, column);
  const narrow = await isNarrow(reading, query);
  // An array is looked up by index; a subquery becomes a hash, read only for people from elsewhere.
  const among = (ids: RawBuilder<unknown>) => (narrow ? sql`= any(array(${ids}))` : sql`in (${ids})`);
  return sql<SqlBool>`(
    person.organisation_id ${among(sql`select unit.id from organisations.unit unit where ${covers('unit.id')}`)}
    or person.id ${among(sql`
      select held.person_id from people.post_held held
      where ${covers('held.organisation_id')} and ${holdsOn('held', on)}
      union all
      select serving.person_id from people.volunteer_serving serving
      where ${covers('serving.organisation_id')} and ${holdsOn('serving', on)}
      union all
      select member.person_id from people.team_member member
      where ${covers('member.organisation_id')} and ${holdsOn('member', on)}`)})`;
};

/** Who holds a post of this kind at an organisation in scope on a day. */
const holdsPost = (reading: Reading, { serving, post, ...scope }: PeopleFilter, on: IsoDate): Condition => {
  const ofKind = post ? sql`and held.post = ${post}` : sql``;
  const inFull =
    serving === 'full-time' || serving === 'part-time'
      ? sql`and held.full_time = ${serving === 'full-time'}`
      : sql``;
  return sql<SqlBool>`person.id in (
    select held.person_id from people.post_held held
    where ${inScope(reading, permissions.readNames, scope, 'held.organisation_id')} and ${holdsOn('held', on)}
      ${ofKind} ${inFull})`;
};

/** Who volunteers at an organisation in scope on a day. */
const volunteers = (
  reading: Reading,
  scope: PeopleFilter,
  on: IsoDate,
): Condition => sql<SqlBool>`person.id in (
  select serving.person_id from people.volunteer_serving serving
  where ${inScope(reading, permissions.readNames, scope, 'serving.organisation_id')} and ${holdsOn('serving', on)})`;

const isCalled = (search: string): Condition => {
  const like = containing(search.toLowerCase());
  return sql<SqlBool>`(lower(person.name) like ${like} or person.initials like ${like})`;
};

/** Everything the filter asks of a person, as conditions that all hold. */
const conditionsOf = async (reading: Reading, query: PeopleFilter): Promise<Condition[]> => {
  const on = query.on ?? reading.today;
  const asked: Condition[] = [];
  if (query.serving === 'volunteer') asked.push(volunteers(reading, query, on));
  if (query.post || (query.serving && query.serving !== 'volunteer'))
    asked.push(holdsPost(reading, query, on));
  if (asked.length === 0) asked.push(await belongs(reading, query, on));
  return query.search ? [...asked, isCalled(query.search)] : asked;
};

const found = (reading: Reading, conditions: readonly Condition[]) => {
  const people = reading.db
    .selectFrom('people.person as person')
    .innerJoin('organisations.unit as home', 'home.id', 'person.organisationId');
  return conditions.reduce((all, condition) => all.where(condition), people);
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

const rows = (reading: Reading, on: IsoDate, conditions: readonly Condition[]) =>
  found(reading, conditions)
    .select([
      'person.id',
      'person.organisationId',
      'home.name as organisationName',
      'home.code as organisationCode',
    ])
    .select(['person.name', 'person.gender', 'person.birthYear', 'person.demonstration'])
    .select(['person.phone', 'person.idNumber'])
    .select([
      postsOn(reading, on).as('posts'),
      volunteersOn(reading, on).as('volunteer'),
      teamsOn(reading, on).as('teams'),
    ]);

const sortedBy = {
  name: 'person.initials',
  organisation: 'home.code',
  birthYear: 'person.birthYear',
} as const;

/** A page of the people who belong to or serve at organisations in scope, with the exact total; the audit keeps whom it showed. */
export const listPeople = async (reading: Reading, query: Listed) => {
  const conditions = await conditionsOf(reading, query);
  const [page, { total }] = await Promise.all([
    rows(reading, query.on ?? reading.today, conditions)
      .orderBy(sortedBy[query.sort], query.order)
      .orderBy('person.id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found(reading, conditions)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  for (const { id, organisationId } of page)
    noteReading(reading, { subject: 'person', subjectId: id, organisationId, read: ['name'] });
  return { total, rows: page.map(withMaskedNumbers) as contract.PersonRow[] };
};

/** The same people for a workbook, at most one more than it may hold. */
export const findPeopleToExport = async (reading: Reading, query: PeopleFilter, most: number) => {
  const found = await rows(reading, query.on ?? reading.today, await conditionsOf(reading, query))
    .orderBy('home.code')
    .orderBy('person.initials')
    .orderBy('person.id')
    .limit(most + 1)
    .execute();
  return found.map(withMaskedNumbers);
};
