import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonalData } from '#platform/personal-data/index.ts';
import { judgePersonalData } from '../personal-data.ts';
import { aDatabase } from './a-database.ts';

let database: Awaited<ReturnType<typeof aDatabase>>;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database?.close());

const word = { zh: '示例', en: 'an example' };

/** What the miniature keeps about people, declared. */
const inOrder: PersonalData = {
  items: [
    {
      ...{ table: 'people.person', columns: ['name', 'note'], what: word, whose: 'serving', purpose: word },
      ...{ basis: 'duty', keptFor: word, erasure: word },
    },
  ],
  notPersonal: {},
};

const findings = (statements: string, data: PersonalData = inOrder) =>
  database.trying(statements, async (sql) =>
    (await judgePersonalData(sql, [{ at: 'modules/people/personal-data.ts', data }])).map(
      ({ at, says }) => `${at}: ${says}`,
    ),
  );

test('a house in order passes', async () => {
  expect(await findings('')).toEqual([]);
});

test.each([
  ['alter table people.person add mobile text', 'people.person.mobile: sounds like'],
  ['alter table people.person add guardian_name text', 'people.person.guardian_name: sounds like'],
  ['alter table people.person add home_address text', 'people.person.home_address: sounds like'],
  ['alter table people.person drop column name cascade', 'declares people.person.name, which is not'],
  [
    'create table people.diary (id uuid primary key, person_id uuid references people.person)',
    'people.diary.person_id: says whose a row is',
  ],
])('%s is found', async (statements, says) => {
  expect(await findings(statements)).toEqual([expect.stringContaining(says)]);
});

test('what only sounds personal passes once it is said what it is', async () => {
  const data = { ...inOrder, notPersonal: { 'people.person.mail_count': 'a number' } };
  expect(await findings('alter table people.person add mail_count int', data)).toEqual([]);
});
