import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as records from '#data/cases/records.ts';
import { fillCalendar } from '#modules/centres/index.ts';
import * as evidence from '../contract/evidence.ts';
import * as standards from '../contract/standards.ts';
import * as verdicts from '../contract/verdicts.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;
const lastWeek = '2026-06-08';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let village: records.Unit;
let officer: Client;

beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  await story.program(keepShippedStandards);
  await story.program((work) => fillCalendar(work, 2026));
  district = await aDistrict(story);
  officer = await story.asRole('district-officer', district.districtId);
  village = await records.aCentre(story.db, district.towns[0].villageIds[0]);
  const sibling = await records.aCentre(story.db, district.towns[0].villageIds[1]);
  await records.opened(story.db, village, '2026-06-01', '2026-06-14', '09:00', '15:30');
  await records.opened(story.db, sibling, '2026-06-08', '2026-06-12', '09:00', '15:00');
  await records.posting(story.db, village, 'cultural-officer', { fullTime: true });
  await judgeAll(story, { fromOn: '2026-01-01' });
});
afterAll(() => story.close());

describe('the matrix', () => {
  test('shows every unit against every requirement of its level, and nothing where none was laid', async () => {
    const { body } = await officer.get(verdicts.showMatrix, { query: {} });
    const at = (id: string) => body.units.findIndex((unit) => unit.id === id);
    const opening = body.columns.find(({ requirement }) => requirement.code === 'weekly-opening');
    const staff = body.columns.find(({ requirement }) => requirement.code === 'town-staff');

    expect(body.units).toHaveLength(7);
    expect(opening?.shown).toMatchObject({ from: lastWeek, until: '2026-06-14', settled: true, target: 42 });
    expect(opening?.soFar).toMatchObject({ from: '2026-06-15', settled: false });
    expect(opening?.shown.verdicts[at(village.id)]).toBe(0);
    expect(opening?.shown.values[at(village.id)]).toBe(45.5);
    expect(opening?.shown.verdicts[at(district.towns[0].villageIds[1])]).toBe(1);
    expect(opening?.shown.verdicts[at(district.towns[1].villageIds[0])]).toBe(2);
    expect(opening?.shown.verdicts[at(district.districtId)]).toBe(-1);
    expect(staff?.shown.verdicts[at(village.id)]).toBe(-1);
    expect(staff?.soFar).toBeNull();
  });

  test('can be cut to one town or one level, and shows a day of the past', async () => {
    const town = await officer.get(verdicts.showMatrix, { query: { beneath: district.towns[0].id } });
    const villages = await officer.get(verdicts.showMatrix, { query: { level: 'village' } });
    const past = await officer.get(verdicts.showMatrix, { query: { on: '2026-06-08' } });

    expect([town.body.units.length, villages.body.units.length]).toEqual([3, 4]);
    expect(villages.body.columns.map(({ requirement }) => requirement.code)).not.toContain('town-staff');
    const opening = past.body.columns.find(({ requirement }) => requirement.code === 'weekly-opening');
    expect(opening?.shown.from).toBe('2026-06-01');
  });

  test('on a day without a standard says so', async () => {
    const { status, body } = await officer.get(verdicts.showMatrix, { query: { on: '2021-12-31' } });
    expect([status, body.code]).toEqual([404, 'standards.no-standard-in-force']);
  });
});

describe('the page of a unit', () => {
  test('has every requirement with its trend and what to do, and how those beneath it stand', async () => {
    const { body } = await officer.get(verdicts.showUnit, { params: { organisationId: village.id } });
    const opening = body.requirements.find(({ requirement }) => requirement.code === 'weekly-opening');
    expect(opening?.shown).toMatchObject({
      from: lastWeek,
      verdict: 'met',
      value: 45.5,
      target: 42,
      evidenceCount: 7,
    });
    expect(opening?.running).toMatchObject({ from: '2026-06-15', verdict: 'no evidence', settled: false });
    expect(opening?.trend.map(({ from }) => from)).toEqual(expect.arrayContaining(['2026-06-01', lastWeek]));
    expect(opening?.trend).toHaveLength(12);
    expect(opening?.requirement.howToMend.zh).toContain('补录');
    const { met, notMet, noEvidence, notYetInForce } = body.standing;
    const binding = body.requirements.filter(({ requirement }) => requirement.binding);
    expect(met + notMet + noEvidence + notYetInForce).toBe(binding.length);
    expect(binding.length).toBeLessThan(body.requirements.length);

    const above = await officer.get(verdicts.showUnit, { params: { organisationId: district.districtId } });
    const towns = above.body.beneath.map(({ name, units }) => `${name} ${units}`);
    expect(towns.sort()).toEqual(['上河镇 3', '下河镇 3']);
  });

  test('of an organisation that is not judged is not found', async () => {
    const { status, body } = await officer.get(verdicts.showUnit, {
      params: { organisationId: district.libraryId },
    });
    expect([status, body.code]).toEqual([404, 'standards.unit-not-judged']);
  });
});

describe('the page of a requirement', () => {
  test('names the worst first, says how values lie and how towns do', async () => {
    const { body } = await officer.get(verdicts.showRequirement, {
      params: { code: 'weekly-opening' },
      query: {},
    });
    expect(body.units[0]).toMatchObject({
      id: district.towns[0].villageIds[1],
      verdict: 'not met',
      value: 30,
    });
    expect(body.standing).toMatchObject({ met: 1, notMet: 1, noEvidence: 4 });
    expect(body.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(body.byTown.find(({ id }) => id === district.towns[0].id)?.standing).toMatchObject({
      met: 1,
      notMet: 1,
      noEvidence: 1,
    });
  });

  test('that the standard does not know is not found', async () => {
    const { status, body } = await officer.get(verdicts.showRequirement, {
      params: { code: 'sunshine' },
      query: {},
    });
    expect([status, body.code]).toEqual([404, 'standards.requirement-unknown']);
  });
});

describe('the rows behind a number', () => {
  const number = (client: Client, more: object = {}) =>
    client.get(evidence.showEvidence, {
      query: { organisationId: village.id, requirement: 'weekly-opening', periodFrom: lastWeek, ...more },
    });

  test('add up to it, each with the record it comes from', async () => {
    const { body } = await number(officer);
    expect(body.judgement.value).toBe(45.5);
    expect(body.value).toBe(45.5);
    expect(body.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(45.5);
    expect(body.rows[0]).toMatchObject({
      item: '2026-06-08',
      label: '09:00–15:30',
      source: 'centres.opening_session',
    });
    expect(body.items).toHaveLength(7);
    expect(body.permittedActions).toEqual(['deduct']);
  });

  test('come by page, and by item', async () => {
    const second = await number(officer, { page: 2, pageSize: 5 });
    const monday = await number(officer, { item: '2026-06-08' });
    expect([second.body.total, second.body.rows.length, monday.body.rows.length]).toEqual([7, 2, 1]);
    expect(monday.body.total).toBe(1);
  });

  test('name people only to those who may see names', async () => {
    const query = { organisationId: village.id, requirement: 'cultural-officer', periodFrom: '2026-04-01' };
    const observer = await story.asRole('observer', district.districtId);
    const seen = await officer.get(evidence.showEvidence, { query });
    const veiled = await observer.get(evidence.showEvidence, { query });
    expect(seen.body.rows[0]?.personName).toMatch(/^示例人员/);
    expect([seen.body.rows[0]?.personId, veiled.body.rows[0]?.personId]).toEqual([expect.any(String), null]);
    expect(seen.body.items[0]?.label).toMatch(/^示例人员/);
    expect([veiled.body.rows[0]?.personName, veiled.body.items[0]?.label]).toEqual(['', '']);
    expect(veiled.body.permittedActions).toEqual([]);
  });

  test('of a number that was never judged are not found', async () => {
    const { status, body } = await number(officer, { periodFrom: '2026-06-09' });
    expect([status, body.code]).toEqual([404, 'standards.not-judged']);
  });

  test('of every requirement agree with its judgement', async () => {
    const { body: page } = await officer.get(verdicts.showUnit, { params: { organisationId: village.id } });
    for (const { requirement, shown } of page.requirements) {
      if (!shown) continue;
      const query = { organisationId: village.id, requirement: requirement.code, periodFrom: shown.from };
      const { body } = await officer.get(evidence.showEvidence, { query });
      expect([requirement.code, body.value, body.total]).toEqual([
        requirement.code,
        shown.value,
        shown.evidenceCount,
      ]);
    }
  });
});

describe('trends', () => {
  test('give the share met over twelve periods', async () => {
    const { body } = await officer.get(verdicts.showTrend, { query: { requirement: 'weekly-opening' } });
    expect(body).toHaveLength(1);
    expect(body[0]?.points).toHaveLength(12);
    expect(body[0]?.points.at(-1)).toMatchObject({
      from: lastWeek,
      share: 16.7,
      standing: { met: 1, notMet: 1 },
    });
  });

  test('of one town count that town alone', async () => {
    const query = { requirement: 'weekly-opening', beneath: district.towns[1].id };
    const { body } = await officer.get(verdicts.showTrend, { query });
    expect(body[0]?.points.at(-1)).toMatchObject({ share: 0, standing: { noEvidence: 3 } });
  });
});

describe('who sees what', () => {
  test('a village officer sees the own village; neighbours and those above are not found', async () => {
    const own = await story.asRole('village-officer', village.id);
    const matrix = await own.get(verdicts.showMatrix, { query: {} });
    expect(matrix.body.units.map(({ id }) => id)).toEqual([village.id]);

    const asked = [district.towns[0].villageIds[1], district.towns[0].id, district.districtId];
    for (const organisationId of asked) {
      const page = await own.get(verdicts.showUnit, { params: { organisationId } });
      const rows = await own.get(evidence.showEvidence, {
        query: { organisationId, requirement: 'weekly-opening', periodFrom: lastWeek },
      });
      const former = await own.get(verdicts.showHistory, {
        query: { organisationId, requirement: 'weekly-opening', periodFrom: lastWeek },
      });
      const table = await own.get(verdicts.showMatrix, { query: { beneath: organisationId } });
      expect([page.status, rows.status, former.status, table.status]).toEqual([404, 404, 404, 404]);
    }
    const requirement = await own.get(verdicts.showRequirement, {
      params: { code: 'weekly-opening' },
      query: {},
    });
    expect(requirement.body.units.map(({ id }) => id)).toEqual([village.id]);
    const trend = await own.get(verdicts.showTrend, { query: { requirement: 'weekly-opening' } });
    expect(trend.body[0]?.points.at(-1)?.standing).toMatchObject({ met: 1, notMet: 0, noEvidence: 0 });
  });

  test('a town officer sees the town and its villages, not the verdicts of the district', async () => {
    const own = await story.asRole('town-officer', district.towns[0].id);
    const { body } = await own.get(verdicts.showMatrix, { query: {} });
    expect(body.units).toHaveLength(3);
    expect(body.columns.map(({ requirement }) => requirement.code)).not.toContain('build-rate');
  });

  test('administrators do not read operational data, and nobody unsigned reads anything', async () => {
    const administrator = await story.asRole('system-administrator', district.districtId);
    expect((await administrator.get(verdicts.showMatrix, { query: {} })).status).toBe(403);
    expect((await story.asNobody().get(verdicts.showMatrix, { query: {} })).status).toBe(401);
  });
});

describe('tables to take away', () => {
  test.each([
    ['/verdicts/matrix/export', {}],
    ['/verdicts/matrix/export', { language: 'en' }],
    [`/verdicts/units/:unit/export`, {}],
    ['/verdicts/requirements/weekly-opening/export', {}],
    [
      '/verdicts/evidence/export',
      { organisationId: ':unit', requirement: 'weekly-opening', periodFrom: lastWeek },
    ],
  ])('%s with %o is a workbook', async (path, query) => {
    const filled = new URLSearchParams(query as Record<string, string>)
      .toString()
      .replace('%3Aunit', village.id);
    const answer = await officer.call({
      method: 'GET',
      url: `/api${path.replace(':unit', village.id)}?${filled}`,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    expect(answer.body.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('the standard itself', () => {
  test('is read with its clauses, its evidence in words and its dated thresholds', async () => {
    const { body } = await officer.get(standards.showStandards, { query: {} });
    expect(body).toHaveLength(1);
    expect(body[0]?.requirements.length).toBeGreaterThan(35);
    const opening = body[0]?.requirements.find(({ code }) => code === 'weekly-opening');
    expect(opening).toMatchObject({ source: '3.1', target: 42, evidence: 'opening-hours' });
    expect(opening?.evidenceSays).toContain('counts the hours');
    expect(opening?.thresholds[0]).toMatchObject({ from: '2022-01-01', value: 42 });
    const awaited = body[0]?.requirements.find(({ code }) => code === 'registers-kept');
    expect([awaited?.evidence, awaited?.comesWith?.zh]).toEqual([null, '登记簿']);
  });

  test('kept twice is one version, and the requirements keep their numbers', async () => {
    const numbers = () =>
      story.db.selectFrom('standards.requirement').select(['id', 'code']).orderBy('id').execute();
    const before = await numbers();
    await story.program(keepShippedStandards);
    expect(await numbers()).toEqual(before);
    const versions = await story.db.selectFrom('standards.standardVersion').select('version').execute();
    expect(versions).toEqual([{ version: '2022.1' }]);
  });
});
