import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract/build.ts';
import { showCentre } from '../contract/centre.ts';
import { addSpace } from '../contract/furnishing.ts';
import { correctStage } from '../operations/correct-stage.ts';
import type { BuildStage } from '../rules/words.ts';
import { aCentre, type Client, toldBy } from './a-centre.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let town: Client;

beforeAll(async () => {
  story = await openStory();
  district = await aDistrict(story);
  town = await story.asRole('town-officer', district.towns[0].id);
});
afterAll(() => story.close());

const said = { name: '综合文化服务中心租建项目', purpose: 'build' as const, way: 'rented' as const };
const aProject = async (organisationId: string, more: object = {}) =>
  town.send(contract.addBuildProject, {
    body: { organisationId, ...said, plannedOn: '2026-01-10', ...more },
  });
const reach = (projectId: string, stage: BuildStage, reachedOn: string) =>
  town.send(contract.reachStage, { params: { projectId }, body: { stage, reachedOn } });
const show = async (projectId: string) =>
  (await town.get(contract.showBuildProject, { params: { projectId } })).body;
const village = () => district.towns[0].villageIds[0];

test('a project goes from plan to use, a stage at a time and in order', async () => {
  const { id } = (await aProject(village(), { budgetFen: 35_000_000, dueOn: '2026-06-01' })).body;
  expect(await show(id)).toMatchObject({
    stage: 'planned',
    overdue: true,
    budgetFen: 35_000_000,
    permittedActions: ['edit', 'reach', 'strike'],
  });
  expect((await reach(id, 'approved', '2026-01-01')).body.code).toBe('centres.stage-dates-out-of-order');
  expect((await reach(id, 'approved', '2026-06-18')).body.code).toBe('centres.stage-in-future');
  expect((await reach(id, 'approved', '2026-02-01')).status).toBe(200);
  expect((await reach(id, 'approved', '2026-02-02')).body.code).toBe('centres.stage-behind');
  expect((await reach(id, 'in-use', '2026-05-01')).status).toBe(200);
  expect((await reach(id, 'abandoned', '2026-06-01')).body.code).toBe('centres.project-over');
  const shown = await show(id);
  expect(shown.stages.map(({ stage, reachedOn }) => [stage, reachedOn])).toEqual([
    ['planned', '2026-01-10'],
    ['approved', '2026-02-01'],
    ['in-use', '2026-05-01'],
  ]);
  expect([shown.overdue, shown.permittedActions]).toEqual([false, ['edit', 'strike']]);
});

test('two who record the same stage at once: one is refused plainly', async () => {
  const { id } = (await aProject(village())).body;
  const answers = await Promise.all([
    reach(id, 'approved', '2026-02-01'),
    reach(id, 'approved', '2026-02-03'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('the day of a stage is corrected within its neighbours, and tells from the earlier day', async () => {
  const { id } = (await aProject(village())).body;
  await reach(id, 'approved', '2026-02-01');
  const correct = (stage: BuildStage, reachedOn: string) =>
    town.send(contract.correctStage, { params: { projectId: id, stage }, body: { reachedOn } });
  expect((await correct('planned', '2026-03-01')).body.code).toBe('centres.stage-dates-out-of-order');
  expect((await correct('finished', '2026-03-01')).body.code).toBe('centres.stage-not-reached');
  const told = await toldBy(story, (work) =>
    correctStage(work, id, 'approved', { reachedOn: '2026-01-20', note: '以批文为准' }),
  );
  expect(told).toMatchObject([{ told: { fromOn: '2026-01-20', untilOn: null } }]);
  expect((await show(id)).stages[1]).toMatchObject({ reachedOn: '2026-01-20', note: '以批文为准' });
});

test('a project is edited, tied to its own centre only, and struck out with a reason', async () => {
  const organisationId = village();
  const centreId = await aCentre(story, organisationId);
  const foreign = await aCentre(story, district.towns[0].villageIds[1]);
  const { id } = (await aProject(organisationId, { purpose: 'upgrade' })).body;
  const edit = (body: object) =>
    town.send(contract.editBuildProject, { params: { projectId: id }, body: { ...said, ...body } });
  expect((await edit({ centreId: foreign })).body.code).toBe('centres.project-of-other');
  expect((await edit({ centreId, way: 'rebuild', purpose: 'upgrade' })).status).toBe(200);
  const profile = await town.get(showCentre, { params: { centreId } });
  expect(profile.body.building).toContainEqual(expect.objectContaining({ id, way: 'rebuild' }));

  const strike = () =>
    town.send(contract.strikeBuildProject, { params: { projectId: id }, body: { reason: '重复登记' } });
  expect((await strike()).status).toBe(200);
  expect((await strike()).body.code).toBe('centres.already-struck');
  expect((await edit({})).body.code).toBe('centres.already-struck');
  expect((await reach(id, 'approved', '2026-02-01')).body.code).toBe('centres.already-struck');
  expect(await show(id)).toMatchObject({ struckReason: '重复登记', permittedActions: [] });
});

test('projects are listed by purpose, way and stage', async () => {
  const parentId = district.towns[1].id;
  const officer = await story.asRole('town-officer', parentId);
  const organisationId = district.towns[1].villageIds[0];
  const add = (more: object) =>
    officer.send(contract.addBuildProject, {
      body: { organisationId, ...said, plannedOn: '2026-01-10', ...more },
    });
  await add({ name: '甲' });
  const { id } = (await add({ name: '乙', way: 'new', purpose: 'upgrade' })).body;
  const sent = { params: { projectId: id }, body: { stage: 'under-way' as const, reachedOn: '2026-03-01' } };
  await officer.send(contract.reachStage, sent);
  const names = async (query: object) =>
    (
      await officer.get(contract.listBuildProjects, { query: { sort: 'name', ...query } as never })
    ).body.rows.map(({ name }) => name);
  expect(await names({})).toEqual(['乙', '甲']);
  expect(await names({ stage: 'planned' })).toEqual(['甲']);
  expect(await names({ way: 'new' })).toEqual(['乙']);
  expect(await names({ purpose: 'build' })).toEqual(['甲']);
});

test('only towns and the district build; a village reads; a neighbour does not', async () => {
  const organisationId = village();
  const { id } = (await aProject(organisationId)).body;
  const officer = await story.asRole('village-officer', organisationId);
  const body = { organisationId, ...said, plannedOn: '2026-01-10' };
  expect((await officer.send(contract.addBuildProject, { body })).status).toBe(403);
  const own = await officer.get(contract.showBuildProject, { params: { projectId: id } });
  expect([own.status, own.body.permittedActions]).toEqual([200, []]);
  const neighbour = await story.asRole('town-officer', district.towns[1].id);
  expect((await neighbour.get(contract.showBuildProject, { params: { projectId: id } })).status).toBe(404);
  expect((await neighbour.send(contract.addBuildProject, { body })).status).toBe(404);
});

test.each([
  [{ plannedOn: '2026-07-01' }, 'centres.stage-in-future'],
  [{ plannedOn: '2026-13-01' }, 'http.invalid-request'],
  [{ way: 'stolen' }, 'http.invalid-request'],
  [{ budgetFen: 0.5 }, 'http.invalid-request'],
  [{ name: '长'.repeat(81) }, 'http.invalid-request'],
])('a project with %j is refused: %s', async (more, code) => {
  expect((await aProject(village(), more)).body.code).toBe(code);
});

test('the build rate counts villages with a centre and those building their first, town by town', async () => {
  const districtId = await anOrganisation(story, { kind: 'district', name: '另一区', parentId: null });
  const officer = await story.asRole('district-officer', districtId);
  const parentId = await anOrganisation(story, { kind: 'town', name: '甲镇', parentId: districtId });
  await anOrganisation(story, { kind: 'town', name: '空镇', parentId: districtId });
  const aVillage = (name: string) => anOrganisation(story, { kind: 'village', name, parentId });
  const [one, two] = [await aVillage('一村'), await aVillage('二村')];
  await aVillage('三村');
  const centreId = await aCentre(story, one);
  const space = { name: '活动室', function: 'culture-sport' as const, fromOn: '2021-01-01' };
  await officer.send(addSpace, { params: { centreId }, body: space });
  await aCentre(story, two, { name: '还没有空间的中心' });
  const body = { organisationId: two, ...said, plannedOn: '2026-01-10' };
  const { id } = (await officer.send(contract.addBuildProject, { body })).body;
  const rate = async (query: object = {}) =>
    (await officer.get(contract.showBuildRate, { query: query as never })).body.find(
      ({ townName }) => townName === '甲镇',
    );
  expect(await rate()).toMatchObject({ villages: 3, built: 1, underWay: 1, rate: 33.3 });
  expect(await rate({ on: '2025-12-31' })).toMatchObject({ built: 1, underWay: 0 });
  const abandon = { stage: 'abandoned' as const, reachedOn: '2026-03-01' };
  await officer.send(contract.reachStage, { params: { projectId: id }, body: abandon });
  expect(await rate()).toMatchObject({ underWay: 0 });
  const all = await officer.get(contract.showBuildRate);
  expect(all.body.find(({ townName }) => townName === '空镇')).toMatchObject({ villages: 0, rate: null });
});
