import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeSchema } from '#database/describe-schema.ts';
import { describeTypes } from '#database/describe-types.ts';
import { judgeGeneratedFiles } from '../generated-files.ts';
import { judgeCatalogue } from '../live-catalogue.ts';
import { publishedViews } from '../published-views.ts';
import { aDatabase } from './a-database.ts';
import { aTree } from './miniature.ts';

let database: Awaited<ReturnType<typeof aDatabase>>;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database?.close());

describe('live-catalogue', () => {
  const findings = (statements: string) =>
    database.trying(statements, async (sql) =>
      (await judgeCatalogue(sql)).map(({ at, says }) => `${at}: ${says}`),
    );

  test('a house in order passes', async () => {
    expect(await findings('')).toEqual([]);
  });

  test.each([
    ['create table people.teams (id uuid primary key)', 'people.teams: is not singular'],
    [
      'create table people."Team" (id uuid constraint team_pkey primary key)',
      'people.Team: is not snake_case',
    ],
    ['alter table people.person add "fullName" int', 'people.person.fullName: is not snake_case'],
    ['create index "Person" on people.person (born_on)', 'people.Person: is not snake_case'],
    ['alter table people.person add changed timestamptz', 'people.person.changed: is an instant'],
    ['alter table people.person add changed_at text', 'people.person.changed_at: ends in _at'],
    ['alter table people.person add left_day date', 'people.person.left_day: is a day'],
    ['alter table people.person add left_on text', 'people.person.left_on: ends in _on'],
    ['alter table people.person add changed_by text', 'people.person.changed_by: ends in _by'],
    ['alter table people.person add fee int', 'people.person.fee: is money'],
    ['alter table people.person add fee_fen numeric', 'people.person.fee_fen: is money'],
    ['create schema shop; create table shop.thing (id uuid primary key)', 'shop.thing: shop is neither'],
    ['create table people.team (id uuid)', 'people.team: has no primary key'],
    ['alter table people.person add team timestamp', 'people.person.team: is timestamp without time zone'],
    ['alter table people.person add extra json', 'people.person.extra: is json'],
    ['alter table people.person add number serial', 'people.person.number: is a serial'],
    ['alter table people.person add title text', 'people.person.title: holds words'],
    ['alter table people.person drop constraint person_name_check', 'people.person.name: holds words'],
    [
      'drop index people.person_recorded_by',
      'people.person.person_recorded_by_fkey: has no index that begins with its columns',
    ],
    [
      `drop index people.person_recorded_by;
       create index person_recorded_by on people.person (recorded_by) where born_on is null`,
      'people.person.person_recorded_by_fkey: has no index',
    ],
    [
      `drop index people.person_recorded_by; create index person_recorded_by on people.person (born_on, recorded_by)`,
      'people.person.person_recorded_by_fkey: has no index',
    ],
    [
      `alter table access.account add person_id uuid references people.person;
       create index account_person on access.account (person_id)`,
      'access.account.account_person_id_fkey: points to people.person, which access may not know',
    ],
    [
      'create view centres.keeper as select id from people.person',
      'centres.keeper: reads people.person, a table of',
    ],
    [
      'create view access.owner as select id from people.named_person',
      'access.owner: reads people.named_person, which access may not know',
    ],
  ])('%s is found', async (statements, says) => {
    const found = await findings(statements);
    expect(found).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    'create view centres.keeper as select id from people.named_person',
    "create table people.stay (id uuid primary key, at timestamptz, on_date date, reason text check (reason in ('a', 'b')))",
    `create table people.stay (person_id uuid references people.person, day_on date,
      exclude using gist (person_id with =, day_on with =), primary key (day_on))`,
  ])('%s passes', async (statements) => {
    expect(await findings(statements)).toEqual([]);
  });
});

describe('generated-files', () => {
  const generated = async () => ({
    'database/schema.sql': await describeSchema(database.sql),
    'database/types.ts': await describeTypes(database.sql),
  });

  test('files as generated pass', async () => {
    expect(await judgeGeneratedFiles(aTree(await generated()), database.sql)).toEqual([]);
  });

  test('a changed line, a missing last line and a missing file are found', async () => {
    const files = await generated();
    const changed = { 'database/schema.sql': files['database/schema.sql'].replace('not null', 'null') };
    const short = { 'database/types.ts': files['database/types.ts'].replace(/.*\n$/, '') };
    const found = await judgeGeneratedFiles(aTree({ ...changed, ...short }), database.sql);
    expect(found.map(({ at }) => at.replace(/:\d+$/, ''))).toEqual([
      'database/schema.sql',
      'database/types.ts',
    ]);
    expect(await judgeGeneratedFiles(aTree({}), database.sql)).toHaveLength(2);
  });

  test.each([
    ['alter table people.person add weight_kg int', 'both'],
    ['alter table people.person alter note set not null', 'both'],
    ['create index person_born on people.person (born_on)', 'schema'],
    ['alter table people.person add check (born_on > $$1900-01-01$$)', 'schema'],
    ['create function people.one() returns int language sql as $$ select 1 $$', 'schema'],
    ['create view people.elder as select id from people.person', 'both'],
  ])('%s changes what is generated', async (statements, changes) => {
    const tree = aTree(await generated());
    const found = await database.trying(statements, (sql) => judgeGeneratedFiles(tree, sql));
    expect(found).toHaveLength(changes === 'both' ? 2 : 1);
  });
});

describe('described types', () => {
  test('say what the driver gives and what a new row may leave out', async () => {
    const types = await database.trying(
      `create type people.mood as enum ('glad', 'sad');
       create table people.team (
         id uuid primary key default gen_random_uuid(), number int generated always as identity, place int[] not null,
         mood people.mood, told jsonb not null, hours numeric not null, size bigint, seen_at timestamptz not null)`,
      describeTypes,
    );
    expect(types).toContain(`export interface PeopleTeam {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  place: number[];
  mood: 'glad' | 'sad' | null;
  told: unknown;
  hours: number;
  size: number | null;
  seenAt: Instant;
}`);
    expect(types).toContain("  'people.namedPerson': PeopleNamedPerson;");
  });

  test('know a view column that is never null, and say null when they cannot be sure', async () => {
    const types = await database.trying(
      `create view people.guess as select person.id, person.name || '!' as loud from people.person;
       create view people.pair as select person.id, account.id as account_id
         from people.person left join access.account on account.id = person.recorded_by;
       create view people.second as select id from people.guess`,
      describeTypes,
    );
    expect(types).toContain('export interface PeopleGuess {\n  id: string;\n  loud: string | null;\n}');
    expect(types).toContain(
      'export interface PeoplePair {\n  id: string | null;\n  accountId: string | null;\n}',
    );
    expect(types).toContain('export interface PeopleSecond {\n  id: string;\n}');
  });

  test('refuse a type that nobody has decided on', async () => {
    await expect(database.trying('create table people.spot (at point)', describeTypes)).rejects.toThrow(
      'point',
    );
  });
});

describe('published-views', () => {
  const findings = async (file: string, text: string) => {
    const found = await publishedViews.find({
      tree: aTree({ [file]: text }),
      migrated: async () => database.sql,
    });
    return found.map(({ at, says }) => `${at}: ${says}`);
  };

  test.each([
    ['modules/centres/published.sql', 'select 1\nfrom people.person'],
    ['modules/standards/indicators/a.sql', 'select 1 from centres.opening o join people.person p on true'],
    ['modules/standards/indicators/a.sql', 'select 1 from one, people.person'],
    ['modules/centres/store.ts', "db.selectFrom('people.person').selectAll()"],
    [
      'modules/centres/store.ts',
      "db.selectFrom('centres.centre').innerJoin('people.person as p', 'p.id', 'x')",
    ],
    ['modules/centres/store.ts', "db.selectFrom(['centres.centre', 'people.person'])"],
    ['modules/centres/store.ts', "db.insertInto('access.account').values({})"],
    ['modules/centres/store.ts', 'sql`update people.person set name = null`'],
    ['platform/jobs/clean.ts', 'sql`delete from people.person`'],
  ])('%s with %s is found', async (file, text) => {
    expect(await findings(file, text)).toEqual([expect.stringContaining('read one of its published views')]);
  });

  test('a module that reads a later one is found, view or not', async () => {
    const [found] = await findings('modules/access/store.ts', "db.selectFrom('people.namedPerson')");
    expect(found).toContain('access stands before people');
  });

  test.each([
    ['modules/centres/store.ts', "db.selectFrom('people.namedPerson')"],
    ['modules/people/store.ts', "db.selectFrom('people.person')"],
    ['modules/centres/store.ts', "noteChange(work, { subject: 'people.person' }) // from people.person"],
    ['modules/standards/indicators/a.sql', "-- from people.person\nselect 'from people.person'"],
    ['modules/centres/tests/a.test.ts', "db.selectFrom('people.person')"],
  ])('%s with %s passes', async (file, text) => {
    expect(await findings(file, text)).toEqual([]);
  });
});
