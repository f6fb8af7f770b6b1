import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as imports from '#modules/people/contract/imports.ts';
import * as people from '#modules/people/contract/people.ts';
import * as personal from '#modules/people/contract/personal.ts';
import * as counter from '#modules/residents/contract/counter.ts';
import {
  countByKey,
  keyRing,
  readKeyFile,
  useKeyRing,
  withNewKey,
  writeKeyFile,
} from '#platform/crypto/index.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import { operator } from '../cli/operator.ts';
import { examine } from '../doctor.ts';
import { openKeys } from '../start/open-keys.ts';
import { aDistrict } from '../testing/a-district.ts';
import { give } from '../testing/command.ts';
import { openStory, type Story } from '../testing/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenmai-lost-keys-'));
const [gone, after] = [join(folder, 'gone.json'), join(folder, 'after.json')];

type Client = Awaited<ReturnType<Story['asRole']>>;
let story: Story;
let [officer, clerk] = [] as unknown as [Client, Client];
let [villageId, townId, lostKey] = ['', '', ''];
const personIds: string[] = [];

const phoneOf = (number: number) => `1380000010${number}`;
const maskedOf = (number: number) => `138****010${number}`;
const nameOf = (number: number) => `失钥人${number}`;
const start = () => openKeys({ db: story.db, clock: story.clock, say: () => {} });
const keys = (...words: string[]) => give(story, ['keys', ...words], { WENMAI_DATA: folder });
const countPhones = () => countByKey(story.db, { table: 'people.person', column: 'phone', findable: true });

beforeAll(async () => {
  story = await openStory();
  useKeyRing(undefined);
  vi.stubEnv('WENMAI_KEYS', gone);
  vi.stubEnv('WENMAI_FILES', join(folder, 'files'));
  await start();
  lostKey = keyRing().current.id;
  const { towns } = await aDistrict(story);
  [townId, villageId] = [towns[0].id, towns[0].villageIds[0]];
  officer = await story.asRole('village-officer', villageId);
  clerk = await story.asRole('town-officer', townId);
  for (const number of [1, 2, 3]) {
    const body = { name: nameOf(number), phone: phoneOf(number) };
    const { body: made } = await officer.send(people.addPerson, {
      params: { organisationId: villageId },
      body,
    });
    personIds.push(made.id);
  }
  await clerk.send(counter.registerResident, {
    params: { organisationId: townId },
    body: { name: '失钥居民', phone: phoneOf(9), birthMonth: '1980-05', consentOnPaper: true },
  });
  // the file is gone, and with it the program that had it in memory
  vi.stubEnv('WENMAI_KEYS', after);
});
afterAll(async () => {
  await story.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const shownPhones = async () => {
  const { body } = await officer.get(people.listPeople, { query: { sort: 'name' } });
  return body.rows.map(({ phone }) => phone).sort();
};
const howManyHave = async (number: number) =>
  (await officer.send(personal.findByNumber, { body: { number: phoneOf(number) } })).body.people.length;
const doctorOfKeys = async () => {
  const findings = await examine({ db: story.db, clock: story.clock, dataFolder: folder });
  return findings.find(({ en }) => en.includes('key file'));
};

describe('an installation whose key file is lost', () => {
  test('is told not to stop the program while it runs with the keys in its memory', async () => {
    vi.stubEnv('WENMAI_KEYS', gone);
    expect(await doctorOfKeys()).toMatchObject({ state: 'well' });
    renameSync(gone, after);
    expect(await doctorOfKeys()).toMatchObject({
      state: 'wrong',
      en: expect.stringContaining('do not stop it'),
    });
    renameSync(after, gone);
    vi.stubEnv('WENMAI_KEYS', after);
  });

  test('does not start, and start, doctor and keys say what is missing and what to do', async () => {
    await expect(start()).rejects.toMatchObject({
      name: 'StartFailure',
      zh: expect.stringContaining('确已丢失的，见操作手册'),
      en: expect.stringContaining('“Lost keys”'),
    });
    expect(await doctorOfKeys()).toMatchObject({ state: 'wrong', en: expect.stringContaining('is missing') });
    expect(await keys('show')).toContain(`${lostKey}  ✗ 缺失 · missing  4 项`);
  });

  test('goes on only when somebody says that the numbers are lost, and keeps who did', async () => {
    await expect(keys('abandon')).rejects.toMatchObject({
      code: 'crypto.loss-not-confirmed',
      zh: expect.stringContaining('4 项'),
    });
    await expect(start()).rejects.toMatchObject({ code: 'crypto.no-keys' });

    expect(await keys('abandon', '--numbers-are-lost')).toContain(lostKey);
    await start();
    await expect(keys('abandon', '--numbers-are-lost')).rejects.toMatchObject({
      code: 'crypto.no-key-missing',
    });
    const kept = await story.db
      .selectFrom('platform.auditEntry')
      .select(['actorName', 'outcome', 'changes'])
      .where('action', '=', 'command.keys.abandon')
      .orderBy('id')
      .execute();
    expect(kept.map(({ actorName, outcome }) => [actorName, outcome])).toEqual(
      ['refused', 'done', 'refused'].map((outcome) => [operator().name, outcome]),
    );
    const after = { 'people.person.phone': 3, 'residents.resident.phone': 1 };
    expect(kept[1]?.changes).toEqual([{ subject: 'key', subjectId: lostKey, after }]);
  });
});

describe('a number whose key was given up', () => {
  const personId = () => personIds[0] ?? '';

  test('is counted and shown as lost everywhere, never as another number', async () => {
    expect(await shownPhones()).toEqual(['lost', 'lost', 'lost']);
    expect(await countPhones()).toEqual(new Map([[lostKey, 3]]));
    const residents = await clerk.get(counter.listResidents, { query: {} });
    expect(residents.body.rows).toMatchObject([{ name: '失钥居民', phone: 'lost' }]);
    const book = (await officer.get(people.exportPeople, { query: {} })).body as unknown as Buffer;
    const { rows } = await readTable({ name: 'people.xlsx', bytes: book });
    expect(rows.map(({ cells }) => cells.联系电话)).toEqual(Array(3).fill('失效，请重新登记'));
    const revealed = await clerk.send(personal.revealNumber, {
      params: { personId: personId() },
      body: { field: 'phone', reason: '联系' },
    });
    expect(revealed.body.code).toBe('people.number-lost');
    expect(await doctorOfKeys()).toMatchObject({
      state: 'weak',
      en: expect.stringContaining('4 values are lost'),
    });
    expect(await keys('show')).toContain(`${lostKey}  失效 · lost  4 项`);
  });

  test('is found by nobody, and mended by entering it: by hand, or by an import', async () => {
    expect(await howManyHave(1)).toBe(0);
    const params = { personId: personId() };
    const edited = { name: nameOf(1), phone: phoneOf(1) };
    expect((await officer.send(people.editPerson, { params, body: edited })).status).toBe(200);
    const { body: home } = await officer.get(people.showPerson, { params: { personId: personIds[1] ?? '' } });
    const unit = await story.db
      .selectFrom('organisations.unit')
      .select('code')
      .where('id', '=', home.organisationId)
      .executeTakeFirstOrThrow();
    const csv = `单位代码,姓名,联系电话\n${unit.code},${nameOf(2)},${phoneOf(2)}\n`;
    const file = { name: 'volunteers.csv', bytes: Buffer.from(csv) };
    expect((await officer.upload(imports.importVolunteers, {}, file)).status).toBe(200);
    expect(await shownPhones()).toEqual([maskedOf(1), maskedOf(2), 'lost']);
    expect([await howManyHave(1), await howManyHave(2), await howManyHave(3)]).toEqual([1, 1, 0]);
  });

  test('stays as it is while keys are rotated, and opens again if its key turns up', async () => {
    writeKeyFile(withNewKey(readKeyFile(), story.clock.now()));
    expect(await keys('re-encrypt')).toContain('重新加密 2 项');
    expect(await countPhones()).toEqual(
      new Map([
        [lostKey, 1],
        [keyRing(true).current.id, 2],
      ]),
    );
    writeKeyFile({ ...readKeyFile(), keys: [...readKeyFile().keys, ...readKeyFile(gone).keys] });
    keyRing(true);
    expect(await shownPhones()).toEqual([maskedOf(1), maskedOf(2), maskedOf(3)]);
    expect(await howManyHave(3)).toBe(1);
  });
});
