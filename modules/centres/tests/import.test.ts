import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { writeWorkbook } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/centre.ts';
import { showHours } from '../contract/hours.ts';
import type { Client } from './a-centre.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let town: Client;
let villages: string[];

beforeAll(async () => {
  story = await openStory();
  district = await aDistrict(story);
  const parentId = district.towns[0].id;
  town = await story.asRole('town-officer', parentId);
  villages = [];
  for (const code of ['V-1', 'V-2', 'V-3'])
    villages.push(await anOrganisation(story, { kind: 'village', name: `村${code}`, parentId, code }));
  const elsewhere = district.towns[1].id;
  await anOrganisation(story, { kind: 'village', name: '外镇村', parentId: elsewhere, code: 'X-1' });
});
afterAll(() => story.close());

const header = '单位代码,中心名称,地址,建筑面积,经度,纬度,功能,开放时间,启用日期';
const importCsv = (...lines: string[]) =>
  town.upload(
    contract.importCentres,
    {},
    { name: '中心.csv', bytes: Buffer.from([header, ...lines].join('\n')) },
  );
const centres = async () => {
  const { rows } = (await town.get(contract.listCentres)).body;
  return rows.filter(({ organisationName }) => organisationName.startsWith('村V'));
};

test('every bad line is told at once, in both languages, and nothing is imported', async () => {
  const refused = await importCsv(
    'V-1,甲中心,示例路,300,,,文体活动、游泳,周一至周日 9:00-12:00,2024-01-01',
    'V-2,乙中心,示例路,三百,,,文体活动,随时,2024-02-30',
    'V-3,丙中心,示例路,300,106.6,,文体活动,周一 9:00-12:00 11:00-14:00,',
    'V-3,丁中心,,,,,,,',
    'X-1,戊中心,,,,,,,',
    ',己中心,,,,,,,',
  );
  expect(refused).toMatchObject({ status: 422, body: { code: 'centres.import-failed' } });
  expect(refused.body.problems?.map(({ at, code }) => `${at}: ${code}`)).toEqual([
    '2: centres.function-unknown',
    '3 建筑面积: spreadsheets.not-a-number',
    '3 启用日期: spreadsheets.impossible-date',
    '4: centres.half-a-position',
    '4: centres.stretches-overlap',
    '5: centres.code-twice',
    '6: centres.code-unknown',
    '7 单位代码: spreadsheets.required',
  ]);
  expect(await centres()).toEqual([]);
});

test('a file is imported with spaces and hours; the same file again changes nothing', async () => {
  const lines = [
    'V-1,甲中心,示例路 1 号,"1,300.5",106.6,29.7,文体活动、培训、阅览,"周一至周日 9:00-12:00,14:00-18:00",2024-01-01',
    'V-2,乙中心,,,,,,,',
  ];
  expect((await importCsv(...lines)).body).toEqual({ added: 2, changed: 0, unchanged: 0 });
  const [first, second] = await centres();
  expect(first).toMatchObject({
    name: '甲中心',
    floorAreaM2: 1300.5,
    fromOn: '2024-01-01',
    functions: ['culture-sport', 'reading', 'training'],
  });
  expect(second).toMatchObject({ name: '乙中心', fromOn: '2026-06-17', functions: [] });
  const params = { centreId: first?.id ?? '' };
  expect((await town.get(showHours, { params })).body).toMatchObject([
    { fromOn: '2024-01-01', untilOn: null, minutesAWeek: 7 * 7 * 60 },
  ]);
  expect((await importCsv(...lines)).body).toEqual({ added: 0, changed: 0, unchanged: 2 });
});

test('what differs is changed, hours from today on; an empty cell leaves what is there', async () => {
  const answer = await importCsv('V-1,甲新中心,,,,,广播,周一至周日 9:00-17:00,');
  expect(answer.body).toEqual({ added: 0, changed: 1, unchanged: 0 });
  const [first] = await centres();
  expect(first).toMatchObject({
    name: '甲新中心',
    address: '示例路 1 号',
    floorAreaM2: 1300.5,
    functions: ['broadcast', 'culture-sport', 'reading', 'training'],
  });
  const { body } = await town.get(showHours, { params: { centreId: first?.id ?? '' } });
  expect(body.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
    ['2024-01-01', '2026-06-16'],
    ['2026-06-17', null],
  ]);
});

test('a workbook is imported like a CSV file; a formula is not', async () => {
  const columns = [
    { key: 'code', header: '代码' },
    { key: 'name', header: '名称' },
    { key: 'hours', header: '承诺开放时间' },
  ];
  const bytes = await writeWorkbook({
    sheetName: '中心',
    columns,
    rows: [{ code: 'V-3', name: '丙中心', hours: '每天 9：00～17：00' }],
  });
  const upload = (name: string, content: Buffer) =>
    town.upload(contract.importCentres, {}, { name, bytes: content });
  expect((await upload('中心.xlsx', bytes)).body).toMatchObject({ added: 1 });
  const formula = Buffer.from(`${header}\nV-3,=1+1,,,,,,,\n`);
  expect((await upload('中心.csv', formula)).body.code).toBe('spreadsheets.formula');
});

test('a village officer does not import', async () => {
  const officer = await story.asRole('village-officer', villages[0] ?? '');
  const file = { name: '中心.csv', bytes: Buffer.from(`${header}\nV-1,甲,,,,,,,\n`) };
  expect((await officer.upload(contract.importCentres, {}, file)).status).toBe(403);
});
