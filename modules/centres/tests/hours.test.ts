import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { showCentre } from '../contract/centre.ts';
import * as contract from '../contract/hours.ts';
import { fillCalendar, lunarFestivals } from '../index.ts';
import { addException } from '../operations/add-exception.ts';
import { promiseHours } from '../operations/promise-hours.ts';
import { aCentre, aPromise, type Client, everyDay, toldBy } from './a-centre.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let village: string;
let centreId: string;
let officer: Client;

beforeAll(async () => {
  story = await openStory();
  district = await aDistrict(story);
});
afterAll(() => story.close());
beforeEach(async () => {
  village = await anOrganisation(story, { kind: 'village', name: '示例村', parentId: district.towns[0].id });
  centreId = await aCentre(story, village);
  officer = await story.asRole('village-officer', village);
});

const params = () => ({ centreId });
const promise = (fromOn: string, week = everyDay('09:00-17:00')) =>
  officer.send(contract.promiseHours, { params: params(), body: { fromOn, week } });
const weeks = async () =>
  (await officer.get(contract.showHours, { params: params() })).body.map(
    ({ fromOn, untilOn, minutesAWeek }) => [fromOn, untilOn, minutesAWeek],
  );
const promisedOn = async (day: string) => {
  const sent = { params: params(), query: { weekOf: day } };
  const { week } = (await officer.get(showCentre, sent)).body;
  return week.find(({ onDate }) => onDate === day)?.promised.map(({ opens, closes }) => `${opens}-${closes}`);
};

describe('the promised week', () => {
  test('is replaced from a day; what was promised before ends the day before', async () => {
    await promise('2026-01-01');
    expect((await promise('2026-07-01', everyDay('09:00-12:00', '14:00-18:00'))).status).toBe(200);
    expect(await weeks()).toEqual([
      ['2026-01-01', '2026-06-30', 7 * 480],
      ['2026-07-01', null, 7 * 420],
    ]);
    expect(await promisedOn('2026-06-30')).toEqual(['09:00-17:00']);
    expect(await promisedOn('2026-07-01')).toEqual(['09:00-12:00', '14:00-18:00']);
  });

  test('promised for later is replaced by a promise that begins earlier, and may be empty', async () => {
    await promise('2026-01-01');
    await promise('2026-08-01');
    await promise('2026-07-01', []);
    expect(await weeks()).toEqual([['2026-01-01', '2026-06-30', 7 * 480]]);
  });

  test('of today may be promised again today, of yesterday not', async () => {
    await promise('2026-01-01');
    await promise('2026-06-17', everyDay('10:00-12:00'));
    expect((await promise('2026-06-17', everyDay('10:00-13:00'))).status).toBe(200);
    expect((await promise('2026-06-16')).body.code).toBe('centres.promise-of-the-past');
    expect(await weeks()).toEqual([
      ['2026-01-01', '2026-06-16', 7 * 480],
      ['2026-06-17', null, 7 * 180],
    ]);
  });

  test('tells every day from the first', async () => {
    const week = everyDay('09:00-17:00');
    const told = await toldBy(story, (work) => promiseHours(work, centreId, { fromOn: '2026-07-01', week }));
    expect(told).toEqual([
      {
        name: 'centres.hours-changed',
        told: { organisationId: village, fromOn: '2026-07-01', untilOn: null },
      },
    ]);
  });

  test('two who promise at once leave one week', async () => {
    const answers = await Promise.all([
      promise('2026-07-01'),
      promise('2026-07-01', everyDay('08:00-12:00')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await weeks()).toHaveLength(1);
  });

  test.each([
    [[{ weekday: 1, opens: '09:00', closes: '09:00' }], 'centres.closes-before-opens'],
    [
      [
        { weekday: 1, opens: '09:00', closes: '12:00' },
        { weekday: 1, opens: '11:00', closes: '14:00' },
      ],
      'centres.stretches-overlap',
    ],
    [[{ weekday: 0, opens: '09:00', closes: '12:00' }], 'http.invalid-request'],
    [[{ weekday: 8, opens: '09:00', closes: '12:00' }], 'http.invalid-request'],
    [[{ weekday: 1, opens: '9', closes: '12:00' }], 'http.invalid-request'],
    [[{ weekday: 1, opens: '09:00', closes: '12:00', note: '' }], 'http.invalid-request'],
  ])('%j is refused: %s', async (week, code) => {
    const refused = await promise('2026-07-01', week);
    expect(refused).toMatchObject({ status: 422, body: { code } });
    expect(await weeks()).toEqual([]);
  });

  test('a neighbour promises nothing', async () => {
    const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[0]);
    const sent = { params: params(), body: { fromOn: '2026-07-01', week: [] } };
    expect((await neighbour.send(contract.promiseHours, sent)).status).toBe(404);
    expect((await neighbour.get(contract.showHours, { params: params() })).status).toBe(404);
  });
});

const closure = (said: object = {}) => ({
  fromOn: '2026-06-20',
  untilOn: '2026-06-21',
  kind: 'closed' as const,
  reason: '屋面维修',
  announcedOn: '2026-06-17',
  ...said,
});
const except = (said: object = {}) =>
  officer.send(contract.addException, { params: params(), body: closure(said) });
const exceptions = async () =>
  (
    await officer.get(contract.listExceptions, {
      params: params(),
      query: { fromOn: '2026-06-01', untilOn: '2026-06-30' },
    })
  ).body;
const announced = async () =>
  (
    await story.db
      .selectFrom('centres.announcedClosure')
      .select('onDate')
      .where('centreId', '=', centreId)
      .orderBy('onDate')
      .execute()
  ).map(({ onDate }) => onDate);

describe('days unlike others', () => {
  test('a planned closure is announced before the day and promises nothing for it', async () => {
    await aPromise(story, centreId, '09:00-17:00');
    expect((await except()).body.ids).toHaveLength(2);
    expect(await announced()).toEqual(['2026-06-20', '2026-06-21']);
    expect(await promisedOn('2026-06-20')).toEqual([]);
    expect(await promisedOn('2026-06-19')).toEqual(['09:00-17:00']);
  });

  test('a closure of today is too late to announce, and is recorded as unannounced with its reason', async () => {
    const said = { fromOn: '2026-06-17', untilOn: '2026-06-17', reason: '停电' };
    expect(await except(said)).toMatchObject({
      status: 422,
      body: { code: 'centres.too-late-to-announce' },
    });
    expect((await except({ ...said, announcedOn: null })).status).toBe(200);
    expect(await announced()).toEqual([]);
    expect(await exceptions()).toMatchObject([{ onDate: '2026-06-17', announcedOn: null, reason: '停电' }]);
  });

  test('other hours have several stretches', async () => {
    await aPromise(story, centreId, '09:00-17:00');
    const stretches = [
      { opens: '14:00', closes: '20:00' },
      { opens: '09:00', closes: '11:00' },
    ];
    await except({ kind: 'other-hours', stretches });
    expect(await promisedOn('2026-06-21')).toEqual(['09:00-11:00', '14:00-20:00']);
  });

  test('a day is unlike others in one way, until that is withdrawn with a reason', async () => {
    await aPromise(story, centreId, '09:00-17:00');
    const { ids } = (await except()).body;
    expect(await except({ fromOn: '2026-06-21', untilOn: '2026-06-22' })).toMatchObject({
      status: 409,
      body: { code: 'centres.exception-already' },
    });
    const sent = { params: { exceptionId: ids[1] ?? '' }, body: { reason: '维修提前完成' } };
    const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[0]);
    expect((await neighbour.send(contract.withdrawException, sent)).status).toBe(404);
    expect((await officer.send(contract.withdrawException, sent)).status).toBe(200);
    expect((await officer.send(contract.withdrawException, sent)).body.code).toBe(
      'centres.already-withdrawn',
    );
    expect(await promisedOn('2026-06-21')).toEqual(['09:00-17:00']);
    expect(await announced()).toEqual(['2026-06-20']);
    expect((await except({ fromOn: '2026-06-21', untilOn: '2026-06-22' })).status).toBe(200);
    expect(await exceptions()).toMatchObject([
      { onDate: '2026-06-20', withdrawnAt: null },
      { onDate: '2026-06-21', withdrawnReason: '维修提前完成' },
      { onDate: '2026-06-21', withdrawnAt: null },
      { onDate: '2026-06-22', withdrawnAt: null },
    ]);
  });

  test('of two who say something of the same day at once one is refused', async () => {
    const answers = await Promise.all([except(), except()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a closure tells its days', async () => {
    const said = { ...closure(), stretches: [] };
    const told = await toldBy(story, (work) => addException(work, centreId, said));
    expect(told).toEqual([
      {
        name: 'centres.closure-changed',
        told: { organisationId: village, fromOn: '2026-06-20', untilOn: '2026-06-21' },
      },
    ]);
  });

  test.each([
    [{ untilOn: '2026-06-19' }, 'centres.ends-before-start'],
    [{ untilOn: '2026-12-31' }, 'centres.too-many-days'],
    [{ kind: 'other-hours' }, 'centres.hours-missing'],
    [{ stretches: [{ opens: '09:00', closes: '10:00' }] }, 'centres.closed-has-hours'],
    [{ announcedOn: '2026-06-18' }, 'centres.announced-in-future'],
    [{ reason: '' }, 'http.invalid-request'],
    [{ announcedOn: undefined }, 'http.invalid-request'],
    [{ untilOn: '2026-06-31' }, 'http.invalid-request'],
  ])('%j is refused: %s', async (said, code) => {
    expect((await except(said)).body.code).toBe(code);
    expect(await exceptions()).toEqual([]);
  });
});

describe('the calendar', () => {
  const month = async (asked: string) =>
    (await officer.get(contract.showCalendar, { query: { month: asked } })).body;
  const fill = (year: number) => story.program((work) => fillCalendar(work, year));

  test('knows holidays, 调休, festivals and lunar dates of a year the government has decreed', async () => {
    expect(await fill(2026)).toEqual({ year: 2026, holidaysKnown: true, changed: 365 });
    expect(await fill(2026)).toEqual({ year: 2026, holidaysKnown: true, changed: 0 });
    const february = await month('2026-02');
    expect(february.holidaysKnown).toBe(true);
    const day = (on: string) => february.days.find(({ onDate }) => onDate === on);
    expect(february.days).toHaveLength(28);
    expect(day('2026-02-16')).toMatchObject({ kind: 'holiday', nameZh: '除夕' });
    expect(day('2026-02-17')).toEqual({
      onDate: '2026-02-17',
      weekday: 2,
      kind: 'holiday',
      nameZh: '春节',
      nameEn: 'Spring Festival',
      lunar: '正月初一',
    });
    expect(day('2026-02-18')).toMatchObject({ kind: 'holiday', nameZh: '春节假期' });
    expect(day('2026-02-14')).toMatchObject({
      kind: 'exchanged-workday',
      nameZh: '春节调休上班',
      nameEn: 'Working day in exchange for Spring Festival',
    });
    expect(day('2026-02-08')).toMatchObject({ kind: 'rest', nameZh: null });
    expect(day('2026-02-09')).toMatchObject({ kind: 'workday', lunar: '腊月廿二' });
    const march = (await month('2026-03')).days;
    expect(march[2]).toMatchObject({ kind: 'workday', nameZh: '元宵节', lunar: '正月十五' });
  });

  test('of a year not decreed yet knows weekends and festivals only, and says so', async () => {
    expect(await fill(2031)).toMatchObject({ holidaysKnown: false, changed: 365 });
    const october = await month('2031-10');
    expect(october.holidaysKnown).toBe(false);
    expect(october.days[0]).toMatchObject({ kind: 'workday', nameZh: '国庆节' });
    expect(october.days[3]).toMatchObject({ onDate: '2031-10-04', kind: 'rest' });
  });

  test('of a leap year has 366 days, of a leap month its name', async () => {
    expect((await fill(2024)).changed).toBe(366);
    await fill(2025);
    const july = (await month('2025-07')).days;
    expect(july[24]).toMatchObject({ onDate: '2025-07-25', lunar: '闰六月初一' });
  });

  test('that was not filled is empty; a month that does not exist is refused', async () => {
    expect(await month('1999-01')).toEqual({ holidaysKnown: false, days: [] });
    const refused = await officer.get(contract.showCalendar, { query: { month: '2026-13' } });
    expect(refused.status).toBe(422);
  });

  test('tells that it changed, once', async () => {
    const told = await toldBy(story, (work) => fillCalendar(work, 2023));
    expect(told).toEqual([
      { name: 'centres.calendar-changed', told: { fromOn: '2023-01-01', untilOn: '2023-12-31' } },
    ]);
    expect(await toldBy(story, (work) => fillCalendar(work, 2023))).toEqual([]);
  });

  test('the festivals of 我们的节日 fall on these days', async () => {
    expect(await lunarFestivals(2026)).toEqual({
      'spring-festival': '2026-02-17',
      'lantern-festival': '2026-03-03',
      qingming: '2026-04-05',
      'dragon-boat-festival': '2026-06-19',
      qixi: '2026-08-19',
      'mid-autumn-festival': '2026-09-25',
      'double-ninth-festival': '2026-10-18',
    });
    expect((await lunarFestivals(2025))['mid-autumn-festival']).toBe('2025-10-06');
  });
});
