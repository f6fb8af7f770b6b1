import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract/duty.ts';
import { openCentre, showToday } from '../contract/opening.ts';
import { aCentre, aKeeper, type Client } from './a-centre.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let village: string;
let centreId: string;
let officer: Client;
let keeper: string;

beforeAll(async () => {
  story = await openStory();
  district = await aDistrict(story);
});
afterAll(() => story.close());
beforeEach(async () => {
  story.clock.set('2026-06-17T10:00:00+08:00');
  village = await anOrganisation(story, { kind: 'village', name: '示例村', parentId: district.towns[0].id });
  centreId = await aCentre(story, village);
  officer = await story.asRole('village-officer', village);
  keeper = await aKeeper(officer, village, '示例管理员');
});

const duty = (onDate: string, opens = '09:00', closes = '12:00', personId = keeper) => ({
  personId,
  onDate,
  opens,
  closes,
});
type Planned = ReturnType<typeof duty>;
const plan = (duties: Planned[], client = officer, at = centreId) =>
  client.send(contract.planDuties, { params: { centreId: at }, body: { duties } });
const list = async (query: object = {}, client = officer) =>
  (await client.get(contract.listDuties, { query: { centreId, ...query } as never })).body;
const note = (dutyId: string, came: boolean | null) =>
  officer.send(contract.noteCame, { params: { dutyId }, body: { came } });

test('a week is planned at once and listed by day', async () => {
  const days = ['2026-06-17', '2026-06-18', '2026-06-19'];
  const planned = await plan(days.flatMap((on) => [duty(on), duty(on, '14:00', '18:00')]));
  expect(planned.body.ids).toHaveLength(6);
  const { total, rows } = await list({ pageSize: '2' });
  expect([total, rows.map(({ opens }) => opens)]).toEqual([6, ['09:00', '14:00']]);
  expect(rows[0]).toMatchObject({
    person: { id: keeper, name: '示例管理员' },
    came: null,
    knownBy: null,
    withdrawn: false,
  });
  expect((await list({ fromOn: '2026-06-18', untilOn: '2026-06-18', personId: keeper })).total).toBe(2);
});

test('nobody is on duty at two places at once; a plan is kept whole or not at all', async () => {
  await plan([duty('2026-06-18')]);
  const parentId = district.towns[0].id;
  const other = await anOrganisation(story, { kind: 'village', name: '邻村', parentId });
  const town = await story.asRole('town-officer', parentId);
  const elsewhere = await aCentre(story, other);
  const refused = await plan([duty('2026-06-19'), duty('2026-06-18', '11:00', '13:00')], town, elsewhere);
  expect(refused).toMatchObject({ status: 409, body: { code: 'centres.duty-overlaps' } });
  expect((refused.body as unknown as { zh: string }).zh).toContain('示例管理员');
  expect((await list()).total).toBe(1);
  expect((await plan([duty('2026-06-18', '12:00', '13:00')], town, elsewhere)).status).toBe(200);
});

test('two who plan the same person at two centres at once: one stands', async () => {
  const parentId = district.towns[0].id;
  const other = await anOrganisation(story, { kind: 'village', name: '邻村', parentId });
  const town = await story.asRole('town-officer', parentId);
  const elsewhere = await aCentre(story, other);
  const answers = await Promise.all([
    plan([duty('2026-06-18')], town),
    plan([duty('2026-06-18', '11:00', '13:00')], town, elsewhere),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('who kept an opening that day came; a note says it better', async () => {
  const { ids } = (await plan([duty('2026-06-17')])).body;
  const dutyId = ids[0] ?? '';
  await officer.send(openCentre, { params: { centreId }, body: { keptBy: keeper } });
  expect((await list()).rows[0]).toMatchObject({ came: true, knownBy: 'opening' });
  await note(dutyId, false);
  expect((await list()).rows[0]).toMatchObject({ came: false, knownBy: 'note' });
  await note(dutyId, null);
  expect((await list()).rows[0]).toMatchObject({ came: true, knownBy: 'opening' });
  const today = await officer.get(showToday, { params: { centreId } });
  expect(today.body.duties).toMatchObject([{ id: dutyId, came: true }]);
});

test('a duty is noted from its day on, withdrawn until it has gone by, and stays readable', async () => {
  const { ids } = (await plan([duty('2026-06-18'), duty('2026-06-19')])).body;
  const [first = '', second = ''] = ids;
  const withdraw = (dutyId: string) => officer.send(contract.withdrawDuty, { params: { dutyId } });
  expect((await note(first, true)).body.code).toBe('centres.duty-not-yet');
  expect((await withdraw(second)).status).toBe(200);
  expect((await withdraw(second)).body.code).toBe('centres.already-withdrawn');
  story.clock.set('2026-06-19T10:00:00+08:00');
  expect((await withdraw(first)).body.code).toBe('centres.duty-gone-by');
  expect((await note(first, true)).status).toBe(200);
  expect((await list()).total).toBe(1);
  expect((await list({ withdrawn: 'true' })).rows).toMatchObject([{ id: second, withdrawn: true }]);
  expect((await plan([duty('2026-06-19')])).status).toBe(200);
});

test.each([
  [{ onDate: '2026-06-16' }, 'centres.duty-in-past'],
  [{ onDate: '2028-06-16' }, 'centres.duty-too-far'],
  [{ onDate: '2026-06-31' }, 'http.invalid-request'],
  [{ opens: '12:00' }, 'centres.closes-before-opens'],
  [{ personId: '01900000-0000-7000-8000-000000000000' }, 'people.person-not-found'],
  [{ hat: 'red' }, 'http.invalid-request'],
])('a duty with %j is refused: %s', async (said, code) => {
  expect((await plan([{ ...duty('2026-06-18'), ...said }])).body.code).toBe(code);
  expect((await list()).total).toBe(0);
});

test('an empty plan and one of more than a hundred duties are refused', async () => {
  expect((await plan([])).status).toBe(422);
  const many = Array.from({ length: 101 }, () => duty('2026-06-18'));
  expect((await plan(many)).status).toBe(422);
});

test('a neighbour neither sees nor plans nor notes; an observer sees no names', async () => {
  const { ids } = (await plan([duty('2026-06-17')])).body;
  const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[0]);
  expect((await plan([duty('2026-06-18')], neighbour)).status).toBe(404);
  expect((await list({}, neighbour)).total).toBe(0);
  const sent = { params: { dutyId: ids[0] ?? '' }, body: { came: true } };
  expect((await neighbour.send(contract.noteCame, sent)).status).toBe(404);
  const observer = await story.asRole('observer', district.districtId);
  expect((await list({}, observer)).rows[0]?.person).toEqual({ id: keeper, name: null });
  expect((await observer.send(contract.noteCame, sent)).status).toBe(403);
});
