import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillCalendar } from '#modules/centres/index.ts';
import * as contract from '#modules/people/contract/people.ts';
import * as personal from '#modules/people/contract/personal.ts';
import * as postings from '#modules/people/contract/postings.ts';
import * as volunteers from '#modules/people/contract/volunteers.ts';
import { aPerson } from '#modules/people/tests/a-person.ts';
import { judgeAll, keepShippedStandards } from '#modules/standards/index.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import { aDistrict } from '../testing/a-district.ts';
import { openStory, type Story } from '../testing/story.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  district = await aDistrict(story);
  await story.program(async (work) => {
    for (const year of [2025, 2026]) await fillCalendar(work, year);
    await keepShippedStandards(work);
  });
});
afterAll(() => story.close());

const village = () => district.towns[0].villageIds[0];
const reason = '本人要求';

/** A cultural officer until the end of May, who also volunteered, with phone, year of birth and note. */
const somebodyWhoLeft = async (name: string) => {
  const officer = await story.asRole('village-officer', village());
  const personId = await aPerson(officer, village(), { name, birthYear: 1975 });
  const params = { personId };
  const said = { name, birthYear: 1975, gender: 'female' as const, note: '住河边', phone: '13812345678' };
  await officer.send(contract.editPerson, { params, body: said });
  const dates = { organisationId: village(), fromOn: '2025-01-01', untilOn: '2026-05-31' };
  await officer.send(postings.addPosting, {
    params,
    body: { ...dates, post: 'cultural-officer', fullTime: true },
  });
  await officer.send(volunteers.registerVolunteer, { params, body: { ...dates, skills: '书法' } });
  return { personId, params, officer };
};

describe('the rights of a person', () => {
  test('everything kept about them is taken out as JSON, for a reason that the audit keeps', async () => {
    const { params, officer } = await somebodyWhoLeft('取资料人');
    const answer = await officer.send(personal.takeOutPerson, { params, body: { reason } });
    const taken = answer.body as unknown as { format: string; records: { table: string; rows: object[] }[] };
    expect(taken.format).toBe('wenmai-person/1');
    const rowsOf = (table: string) => taken.records.find((record) => record.table === table)?.rows;
    expect(rowsOf('people.person')).toMatchObject([
      { name: '取资料人', phone: '13812345678', note: '住河边' },
    ]);
    expect(rowsOf('people.volunteer')).toMatchObject([{ skills: '书法', organisation: '上河镇第一村' }]);
    expect(rowsOf('people.posting')).toHaveLength(1);
    const [trace] = await story.db
      .selectFrom('platform.auditEntry')
      .select(['reason', 'changes'])
      .where('action', '=', 'people.takeOut')
      .execute();
    expect(trace).toMatchObject({ reason, changes: [{ read: ['everything'] }, { subject: 'file' }] });
  });

  test('who still serves is not anonymised, and a village does not do it by itself', async () => {
    const { params, officer, personId } = await somebodyWhoLeft('还在岗的人');
    await officer.send(postings.addPosting, {
      params,
      body: { organisationId: village(), post: 'keeper', fullTime: false, fromOn: '2026-06-01' },
    });
    expect((await officer.send(personal.anonymisePerson, { params, body: { reason } })).status).toBe(403);
    const town = await story.asRole('town-officer', district.towns[0].id);
    const refused = await town.send(personal.anonymisePerson, { params, body: { reason } });
    expect(refused.body.code).toBe('people.still-serving');
    const shown = await town.get(contract.showPerson, { params });
    expect(shown.body).toMatchObject({ id: personId, name: '还在岗的人', birthYear: 1975 });
  });

  test('who left is anonymised: nothing tells who they were, and every past verdict stays', async () => {
    const { params, personId } = await somebodyWhoLeft('离开的人');
    const judge = async () => {
      await judgeAll(story, { fromOn: '2025-06-18', untilOn: '2026-06-17' });
      return story.db
        .selectFrom('standards.judgement')
        .select(['requirementId', 'organisationId', 'periodFrom', 'verdict', 'value'])
        .orderBy('requirementId')
        .orderBy('organisationId')
        .orderBy('periodFrom')
        .execute();
    };
    const before = await judge();
    expect(before.some(({ verdict }) => verdict === 'met')).toBe(true);

    const town = await story.asRole('town-officer', district.towns[0].id);
    expect((await town.send(personal.anonymisePerson, { params, body: { reason } })).status).toBe(200);
    const { body } = await town.get(contract.showPerson, { params });
    const nothing = { gender: null, birthYear: null, note: '', phone: null, idNumber: null, username: null };
    expect(body).toMatchObject({ ...nothing, name: `已匿名 ${personId.slice(-6)}`, permittedActions: [] });
    expect(body.postings).toHaveLength(1);
    expect(body.volunteering).toMatchObject([{ skills: '' }]);
    expect(await judge()).toEqual(before);

    const again = await town.send(personal.anonymisePerson, { params, body: { reason } });
    expect(again.body.code).toBe('people.anonymised-already');
    const edit = await town.send(contract.editPerson, { params, body: { name: '又一个名字' } });
    expect(edit.body.code).toBe('people.anonymised-already');
    const [trace] = await story.db
      .selectFrom('platform.auditEntry')
      .select(['reason', 'changes'])
      .where('action', '=', 'people.anonymise')
      .where('outcome', '=', 'done')
      .execute();
    expect(trace).toMatchObject({ reason, changes: [{ subjectId: personId, after: { anonymised: true } }] });
  });
});

describe('the register of personal data', () => {
  test('says to those who answer for it what is kept, and to nobody else', async () => {
    for (const role of ['district-officer', 'security-administrator', 'auditor'] as const) {
      const client = await story.asRole(role, district.districtId);
      const { body } = await client.get(personal.listPersonalData);
      const phone = body.rows.find(({ columns }) => columns.includes('phone'));
      expect(phone).toMatchObject({ form: 'sealed', masked: expect.arrayContaining(['village-officer']) });
      expect(phone?.inFull).not.toContain(role === 'district-officer' ? 'auditor' : role);
    }
    const officer = await story.asRole('district-officer', district.districtId);
    const told = { zh: '镇街文化干部、文化干事', en: 'Town officer, Village officer' };
    for (const language of ['zh', 'en'] as const) {
      const { body } = await officer.get(personal.exportPersonalData, { query: { language } });
      const register = await readTable({ name: 'register.xlsx', bytes: body as Buffer });
      const cells = register.rows.flatMap((row) => Object.values(row.cells));
      expect(cells.some((cell) => cell.includes(told[language]))).toBe(true);
      expect(cells.join()).not.toMatch(/[a-z]-officer/);
    }
    const other = await story.asRole('village-officer', village());
    expect((await other.get(personal.listPersonalData)).status).toBe(403);
  });
});
