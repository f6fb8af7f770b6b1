import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '#modules/people/contract/people.ts';
import * as personal from '#modules/people/contract/personal.ts';
import { countByKey, keyRing, reEncrypt, ringFrom, useKeyRing, withNewKey } from '#platform/crypto/index.ts';
import { operator } from '../cli/operator.ts';
import { sealedColumns } from '../personal-data.ts';
import { aDistrict } from '../testing/a-district.ts';
import { openStory, type Story } from '../testing/story.ts';

const now = new Date('2026-06-17T02:00:00Z');
const first = withNewKey(undefined, now);
const phoneOf = (number: number) => `138000${String(number).padStart(5, '0')}`;
const phones = { table: 'people.person', column: 'phone', findable: true };

let story: Story;
let [villageId, officer] = ['', undefined as unknown as Awaited<ReturnType<Story['asRole']>>];
beforeAll(async () => {
  story = await openStory({ now: now.toISOString() });
  useKeyRing(ringFrom(first));
  const district = await aDistrict(story);
  villageId = district.towns[0].villageIds[0];
  officer = await story.asRole('village-officer', villageId);
});
afterAll(() => story.close());

const add = async (number: number) => {
  const body = { name: `轮换${number}`, phone: phoneOf(number) };
  const answer = await officer.send(contract.addPerson, { params: { organisationId: villageId }, body });
  expect(answer.status).toBe(200);
};
const found = async (number: number) =>
  (await officer.send(personal.findByNumber, { body: { number: phoneOf(number) } })).body.people.length;

test('the declarations name every sealed column there is', () => {
  expect(sealedColumns).toContainEqual(phones);
  expect(sealedColumns).toContainEqual({ ...phones, column: 'id_number' });
});

test('a rotation broken off half-way goes on, while people are added and found; a value moved by hand is left alone', async () => {
  for (let number = 0; number < 30; number += 1) await add(number);
  const second = withNewKey(first, now);
  useKeyRing(ringFrom(second));
  const options = { db: story.db, clock: story.clock, actor: operator(), batch: 5 };

  let batches = 0;
  const breakOff = () => {
    batches += 1;
    if (batches === 3) throw new Error('power cut');
  };
  await expect(reEncrypt({ ...options, onBatch: breakOff }, sealedColumns)).rejects.toThrow('power cut');
  expect(await countByKey(story.db, phones)).toEqual(
    new Map([
      [first.current, 15],
      [second.current, 15],
    ]),
  );
  expect([await found(0), await found(29)]).toEqual([1, 1]);

  // a copy that has not looked yet still writes under the old key while the rest goes on
  useKeyRing({ ...ringFrom(second), current: ringFrom(first).current });
  await add(30);
  useKeyRing(ringFrom(second));
  await story.db
    .updateTable('people.person')
    .set((is) => ({ phone: is.selectFrom('people.person').select('phone').where('name', '=', '轮换20') }))
    .where('name', '=', '轮换21')
    .execute();
  const broken: string[] = [];
  const writing = (async () => {
    for (let number = 31; number < 45; number += 1) await add(number);
  })();
  const onBroken = (_: string, id: string) => broken.push(id);
  expect(await reEncrypt({ ...options, onBroken }, sealedColumns)).toBe(15);
  expect(new Set(broken).size).toBe(1);
  await writing;
  await story.db
    .updateTable('people.person')
    .set({ phone: null, phoneLookup: null })
    .where('name', '=', '轮换21')
    .execute();
  expect(await countByKey(story.db, phones)).toEqual(new Map([[keyRing().current.id, 44]]));

  useKeyRing(ringFrom({ ...second, keys: second.keys.slice(1) }));
  for (const number of [0, 14, 15, 30, 44]) expect(await found(number)).toBe(1);
  const list = await officer.get(contract.listPeople, { query: { pageSize: 100 } });
  expect(list.body.rows.every(({ phone }) => phone === null || phone.startsWith('138****'))).toBe(true);
  const trace = await story.db
    .selectFrom('platform.auditEntry')
    .select('changes')
    .where('action', '=', 'command.keys.re-encrypt')
    .orderBy('id')
    .execute();
  expect(trace[0]?.changes).toMatchObject([{ subjectId: 'people.person.phone', after: { rows: 5 } }]);
});
