import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as records from '#data/cases/records.ts';
import { newId } from '#platform/ids.ts';
import * as contract from '../contract/deductions.ts';
import * as evidence from '../contract/evidence.ts';
import * as verdicts from '../contract/verdicts.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;
const reason = '示例：现场核查当天没有开门';
const week = { requirement: 'weekly-opening', periodFrom: '2026-06-08' };

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let officer: Client;
let village: records.Unit;
let openings: string[];

beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  await story.program(keepShippedStandards);
  district = await aDistrict(story);
  officer = await story.asRole('district-officer', district.districtId);
});
afterAll(() => story.close());
beforeEach(async () => {
  const id = await anOrganisation(story, { kind: 'village', name: '示例村', parentId: district.towns[0].id });
  village = await records.aCentre(story.db, id);
  openings = await records.opened(story.db, village, '2026-06-08', '2026-06-14', '09:00', '15:00');
  await story.settle();
  await judgeAll(story, { fromOn: '2026-05-01', organisationIds: [id] });
});

const look = async () => {
  const query = { organisationId: village.id, ...week };
  return (await officer.get(evidence.showEvidence, { query })).body;
};
const history = async () => {
  const query = { organisationId: village.id, ...week };
  return (await officer.get(verdicts.showHistory, { query })).body.rows;
};
const deduct = (client: Client, sourceId = openings[0] ?? '') =>
  client.send(contract.deductEvidence, {
    body: { organisationId: village.id, requirement: week.requirement, sourceId, reason },
  });

describe('a piece of evidence that shall not count', () => {
  test('lowers the value at once and stays to be seen with its reason; withdrawn, it counts again', async () => {
    expect((await look()).judgement).toMatchObject({ verdict: 'met', value: 42 });

    const made = await deduct(officer);
    await story.settle();
    const after = await look();
    expect(after.judgement).toMatchObject({ verdict: 'not met', value: 36, evidenceCount: 7 });
    expect(after.value).toBe(36);
    expect(after.rows[0]?.deduction).toMatchObject({ reason, deductedByName: '示例district-officer' });
    const kept = await story.db
      .selectFrom('centres.openingSession')
      .select('id')
      .where('id', '=', openings[0] ?? '')
      .execute();
    expect(kept).toHaveLength(1);

    const back = await officer.send(contract.withdrawDeduction, {
      params: { deductionId: made.body.id },
      body: { reason: '示例：复核后确认开门' },
    });
    await story.settle();
    expect(back.status).toBe(200);
    expect((await look()).judgement).toMatchObject({ verdict: 'met', value: 42 });
    expect((await look()).rows[0]?.deduction).toBeNull();
    expect((await history()).map(({ verdict, value }) => [verdict, value])).toEqual([
      ['not met', 36],
      ['met', 42],
    ]);
  });

  test('once for all requirements that count the same evidence', async () => {
    await deduct(officer);
    await story.settle();
    const query = { organisationId: village.id, requirement: 'daily-opening', periodFrom: week.periodFrom };
    const { body } = await officer.get(evidence.showEvidence, { query });
    expect(body.items.find(({ item }) => item === '2026-06-08')).toMatchObject({ counts: false, amount: 0 });
    expect(body.judgement).toMatchObject({ verdict: 'met', value: 6 });
  });

  test('of which nothing is left is zero and not met, never missing', async () => {
    for (const id of openings) await deduct(officer, id);
    await story.settle();
    expect((await look()).judgement).toMatchObject({ verdict: 'not met', value: 0, evidenceCount: 7 });
  });

  test('cannot be deducted twice, nor withdrawn twice, but again after a withdrawal', async () => {
    const made = await deduct(officer);
    expect((await deduct(officer)).body.code).toBe('standards.already-deducted');
    const withdraw = () =>
      officer.send(contract.withdrawDeduction, { params: { deductionId: made.body.id }, body: { reason } });
    expect([(await withdraw()).status, (await withdraw()).body.code]).toEqual([
      200,
      'standards.already-withdrawn',
    ]);
    expect((await deduct(officer)).status).toBe(200);
  });

  test('is listed for those who see the unit, with who and why', async () => {
    await deduct(officer);
    const own = await story.asRole('village-officer', village.id);
    const sibling = await story.asRole('village-officer', district.towns[1].villageIds[0]);
    const list = await own.get(contract.listDeductions, { query: {} });
    expect(list.body).toMatchObject({
      total: 1,
      rows: [{ reason, organisationName: '示例村', evidence: 'opening-hours' }],
    });
    expect((await sibling.get(contract.listDeductions, { query: {} })).body.total).toBe(0);
  });
});

describe('who may deduct', () => {
  test('neither a village nor a town officer, nor an observer', async () => {
    for (const role of ['village-officer', 'town-officer', 'observer'] as const) {
      const at = role === 'village-officer' ? village.id : district.towns[0].id;
      expect((await deduct(await story.asRole(role, at))).status).toBe(403);
    }
  });

  test('not the officer of another district: the unit is not found', async () => {
    const other = await aDistrict(story, '邻区');
    const stranger = await story.asRole('district-officer', other.districtId);
    expect((await deduct(stranger)).body.code).toBe('organisations.not-found');
  });

  test('nobody for the organisation the role is held at', async () => {
    const said = {
      organisationId: district.districtId,
      requirement: 'new-type-spaces',
      sourceId: newId(),
      reason,
    };
    const { body } = await officer.send(contract.deductEvidence, { body: said });
    expect(body.code).toBe('standards.own-organisation');
  });

  test.each([
    ['a record that is no evidence', { sourceId: newId() }, 'standards.evidence-not-found'],
    ['an unknown requirement', { requirement: 'sunshine' }, 'standards.requirement-unknown'],
    ['a requirement without records', { requirement: 'registers-kept' }, 'standards.evidence-comes-later'],
    ['no real reason', { reason: '错' }, 'http.invalid-request'],
    ['an unknown field', { colour: 'red' }, 'http.invalid-request'],
  ])('%s is refused and leaves nothing', async (_, wrong, code) => {
    const body = {
      organisationId: village.id,
      requirement: week.requirement,
      sourceId: openings[0] ?? '',
      reason,
      ...wrong,
    };
    const answer = await officer.send(contract.deductEvidence, { body: body as never });
    expect(answer.body.code).toBe(code);
    expect((await look()).rows.every(({ deduction }) => deduction === null)).toBe(true);
  });
});
