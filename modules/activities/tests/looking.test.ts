import { describe, expect, test } from 'vitest';
import { aPerson } from '#modules/people/tests/a-person.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/index.ts';
import { aDayOfActivities, aProgramme, at } from './a-programme.ts';

const day = aDayOfActivities();

const heldOn = async (programmeId: string, onDate: string, headCount: number) =>
  (
    await day.officer.send(contract.recordUnplannedSession, {
      body: { programmeId, startsAt: at(onDate, '09:00'), endsAt: at(onDate, '10:00'), headCount },
    })
  ).body.id;

/** A month of a village: four sessions held under two programmes, one planned, one cancelled. */
const aMonth = async () => {
  const reading = await aProgramme(day.officer, day.village, {
    item: '晨读会',
    category: 'reading',
    theme: 'reading-for-all',
  });
  await heldOn(day.programmeId, '2026-06-02', 60);
  await heldOn(day.programmeId, '2026-06-09', 45);
  await heldOn(reading, '2026-06-03', 12);
  await heldOn(reading, '2026-06-10', 15);
  await day.plan('2026-06-23', '19:00', '21:00', { announce: true });
  const { id } = await day.plan('2026-06-25', '19:00', '21:00', { announce: true });
  await day.officer.send(contract.cancelSession, { params: { sessionId: id }, body: { reason: '停电' } });
  return { reading };
};

const list = async (query: object, client = day.officer) =>
  (await client.get(contract.listSessions, { query: query as never })).body;

describe('the list of sessions', () => {
  test('a filter leaves what it says, and the total counts just that', async () => {
    await aMonth();
    const cases = [
      ['everything that stands', {}, 6],
      ['what was held', { state: 'held' }, 4],
      ['what is planned', { state: 'planned' }, 1],
      ['what was cancelled', { state: 'cancelled' }, 1],
      ['reading only', { category: 'reading' }, 2],
      ['one theme', { theme: 'reading-for-all' }, 2],
      ['a category and a theme that never meet', { category: 'film', theme: 'reading-for-all' }, 0],
      ['the days from the 3rd to the 9th', { from: '2026-06-03', until: '2026-06-09' }, 2],
      ['held from the 9th on', { from: '2026-06-09', state: 'held' }, 2],
    ] as const;
    for (const [says, query, count] of cases) {
      const { total, rows } = await list(query);
      expect([says, total, rows.length]).toEqual([says, count, count]);
    }
  });

  test('is sorted by day, by head-count or by item, and turned around', async () => {
    await aMonth();
    const days = (await list({ state: 'held', order: 'desc' })).rows.map(({ onDate }) => onDate);
    const heads = (await list({ state: 'held', sort: 'headCount', order: 'desc' })).rows.map(
      (row) => row.headCount,
    );
    const items = (await list({ state: 'held', sort: 'item' })).rows.map(({ item }) => item);
    expect(days).toEqual(['2026-06-10', '2026-06-09', '2026-06-03', '2026-06-02']);
    expect(heads).toEqual([60, 45, 15, 12]);
    expect(new Set(items.slice(0, 2)).size + new Set(items.slice(2)).size).toBe(2);
  });

  test('comes page by page with the exact total', async () => {
    await aMonth();
    const pages = [
      await list({ pageSize: 4 }),
      await list({ pageSize: 4, page: 2 }),
      await list({ pageSize: 4, page: 3 }),
    ];
    expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([
      [6, 4],
      [6, 2],
      [6, 0],
    ]);
  });

  test('a town sees its villages, a village itself, a neighbour nothing of it', async () => {
    await aMonth();
    const [own, next] = day.district.towns;
    const town = await day.story.asRole('town-officer', own.id);
    const neighbour = await day.story.asRole('village-officer', own.villageIds[0]);
    const elsewhere = await day.story.asRole('town-officer', next.id);
    const totals = [
      await list({ beneath: day.village }, town),
      await list({ beneath: day.village }, neighbour),
      await list({ beneath: day.village }, elsewhere),
      await list({ beneath: own.villageIds[0] }, town),
    ];
    expect(totals.map(({ total }) => total)).toEqual([6, 0, 0, 0]);
  });

  test.each([
    ['a state there is not', { state: 'maybe' }],
    ['a day there is not', { from: '2026-02-30' }],
    ['a page of 101 rows', { pageSize: 101 }],
    ['a column there is not', { sort: 'struckReason' }],
    ['an unknown filter', { organiser: '文化馆' }],
  ])('%s is refused', async (_, query) => {
    expect((await day.officer.get(contract.listSessions, { query: query as never })).status).toBe(422);
  });

  test('leaves as a workbook of the same lines, whatever an item begins with', async () => {
    await aMonth();
    await heldOn(await aProgramme(day.officer, day.village, { item: '=1+1 比赛' }), '2026-06-11', 8);
    const { body } = await day.officer.get(contract.exportSessions, {
      query: { beneath: day.village, state: 'held' },
    });
    const bytes = body as unknown as Buffer;
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await expect(readTable({ name: 'x.xlsx', bytes })).rejects.toMatchObject({
      code: 'spreadsheets.formula',
    });
    const { body: june } = await day.officer.get(contract.exportSessions, { query: { until: '2026-06-10' } });
    const table = await readTable({ name: 'x.xlsx', bytes: june as unknown as Buffer });
    expect(table.rows.map(({ cells }) => [cells.日期, cells.基本服务, cells.参加人次, cells.开始])).toEqual([
      ['2026-06-02', '文体活动', '60', '09:00'],
      ['2026-06-03', '读书看报', '12', '09:00'],
      ['2026-06-09', '文体活动', '45', '09:00'],
      ['2026-06-10', '读书看报', '15', '09:00'],
    ]);
  });
});

test('a search that no text can hold is refused, one with wildcards means just them', async () => {
  await aProgramme(day.officer, day.village, { item: '100%读书' });
  const found = (search: string) => day.officer.get(contract.listProgrammes, { query: { search } });
  expect([
    (await found('\u0000')).status,
    (await found('0%读')).body.total,
    (await found('%%')).body.total,
  ]).toEqual([422, 1, 0]);
});

test('the day of an organisation shows each session with what can be done about it now', async () => {
  await day.plan('2026-06-17', '11:00', '12:00');
  await day.plan('2026-06-17', '19:00', '21:00');
  await day.plan('2026-06-18', '19:00', '21:00');
  day.story.clock.set(at('2026-06-17', '13:00'));
  const query = { organisationId: day.village };
  const officer = await day.officer.get(contract.listTodaysSessions, { query });
  const observer = await day.story.asRole('observer', day.district.towns[0].id);
  const watched = await observer.get(contract.listTodaysSessions, { query });
  expect(officer.body.map(({ permittedActions }) => permittedActions)).toEqual([
    ['move', 'cancel', 'record', 'strike'],
    ['announce', 'move', 'cancel', 'strike'],
  ]);
  expect(watched.body.map(({ permittedActions }) => permittedActions)).toEqual([[], []]);
});

test('the notice board shows 14 days of its centre: what is missing, and what was cancelled after being announced', async () => {
  await day.plan('2026-06-17', '19:00', '21:00', { announce: true });
  await day.plan('2026-06-30', '19:00', '21:00', { place: '' });
  await day.plan('2026-07-01', '19:00', '21:00', { announce: true });
  const [told, untold] = [
    await day.plan('2026-06-20', '19:00', '21:00', { announce: true }),
    await day.plan('2026-06-21', '19:00', '21:00'),
  ];
  for (const { id } of [told, untold])
    await day.officer.send(contract.cancelSession, { params: { sessionId: id }, body: { reason: '停电' } });
  const { body } = await day.officer.get(contract.showNoticeBoard, { params: { centreId: day.centreId } });
  expect([body.fromOn, body.untilOn]).toEqual(['2026-06-17', '2026-06-30']);
  expect(body.sessions.map(({ onDate, cancelled, missing }) => [onDate, cancelled, missing])).toEqual([
    ['2026-06-17', false, []],
    ['2026-06-20', true, []],
    ['2026-06-30', false, ['place']],
  ]);
  const elsewhere = await day.story.asRole('village-officer', day.district.towns[1].villageIds[0]);
  const foreign = await elsewhere.get(contract.showNoticeBoard, { params: { centreId: day.centreId } });
  expect(foreign.body.code).toBe('activities.centre-not-found');
});

test('the seven services of the last 12 months: what was never offered stands there with nothing', async () => {
  await aMonth();
  const programmeId = await aProgramme(day.officer, day.village, {
    item: '去年的电影',
    category: 'film',
    fromOn: '2025-01-01',
  });
  await heldOn(programmeId, '2025-06-17', 80);
  await heldOn(programmeId, '2025-06-18', 90);
  const query = { organisationId: day.village };
  const { body } = await day.officer.get(contract.countByCategory, { query });
  const counted = Object.fromEntries(
    body.categories.map((row) => [row.category, [row.sessionCount, row.headCount]]),
  );
  expect([body.fromOn, body.untilOn, body.categories.length]).toEqual(['2025-06-18', '2026-06-17', 7]);
  expect(counted).toMatchObject({
    'culture-sport': [2, 105],
    reading: [2, 27],
    film: [1, 90],
    radio: [0, 0],
  });

  const town = await day.story.asRole('town-officer', day.district.towns[0].id);
  const sums = async (scope: 'own' | 'beneath') => {
    const townQuery = { organisationId: day.district.towns[0].id, scope };
    const found = await town.get(contract.countByCategory, { query: townQuery });
    return found.body.categories.reduce((sum, { sessionCount }) => sum + sessionCount, 0);
  };
  expect([await sums('own'), (await sums('beneath')) >= 5]).toEqual([0, true]);
});

test('a programme page tells how often it was held, for how many, and what comes next', async () => {
  await aMonth();
  const { body } = await day.officer.get(contract.showProgramme, {
    params: { programmeId: day.programmeId },
  });
  expect(body).toMatchObject({ heldCount: 2, headCount: 105, permittedActions: ['edit', 'plan'] });
  expect(body.next.map(({ onDate }) => onDate)).toEqual(['2026-06-23']);
});

test('what a volunteer served is summed by year, for those who may know the volunteer', async () => {
  const personId = await aPerson(day.officer, day.village, { name: '周志愿' });
  const volunteers = [{ personId, minutes: 90 }];
  await day.hold('11:00', '12:00', { volunteers });
  const params = { personId };
  const own = await day.officer.get(contract.showService, { params });
  const next = await day.story.asRole('village-officer', day.district.towns[0].villageIds[0]);
  expect(own.body).toMatchObject({
    name: '周志愿',
    totalMinutes: 90,
    latest: [{ item: '广场舞', minutes: 90 }],
  });
  expect((await next.get(contract.showService, { params })).body.code).toBe('activities.person-not-found');
});
