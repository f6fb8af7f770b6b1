import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { newId } from '#platform/ids.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/opening.ts';
import { closeForgottenOpenings, deriveOpening, strikeDerivedOpenings } from '../index.ts';
import { correctOpening } from '../operations/correct-opening.ts';
import { recordOpeningFromPaper } from '../operations/record-opening-from-paper.ts';
import { aCentre, aKeeper, aPromise, type Client, toldBy } from './a-centre.ts';

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

/** Each story opens a centre of its own, so that none meets the openings of another. */
beforeEach(async () => {
  story.clock.set('2026-06-17T10:00:00+08:00');
  const parentId = district.towns[0].id;
  village = await anOrganisation(story, { kind: 'village', name: '示例村', parentId });
  centreId = await aCentre(story, village);
  officer = await story.asRole('village-officer', village);
});

const at = (time: string, day = '2026-06-17') => story.clock.set(`${day}T${time}:00+08:00`);
const params = () => ({ centreId });
const open = (client = officer) => client.send(contract.openCentre, { params: params() });
const close = () => officer.send(contract.closeCentre, { params: params() });
const today = async () => (await officer.get(contract.showToday, { params: params() })).body;
const fromPaper = (onDate: string, opens: string, closes: string) =>
  officer.send(contract.recordOpeningFromPaper, { params: params(), body: { onDate, opens, closes } });
const log = async (client = officer) =>
  (await client.get(contract.listOpenings, { query: { centreId, order: 'asc' } })).body;
const hoursOf = async () => (await log()).rows.map(({ opens, closes }) => `${opens}-${closes}`);

describe('opening in one tap', () => {
  test('a keeper opens at nine, closes at noon, and both stand in the log with the keeper', async () => {
    const keeper = await aKeeper(officer, village, '示例管理员');
    await story.db
      .updateTable('people.person')
      .set({ accountId: officer.accountId })
      .where('id', '=', keeper)
      .execute();
    at('09:00');
    const opened = await open();
    expect(opened).toMatchObject({ status: 200, body: { opens: '09:00', alreadyOpen: false } });
    expect((await today()).permittedActions).toEqual(['close', 'record', 'roster']);
    at('12:00');
    expect(await close()).toMatchObject({ status: 200, body: { opens: '09:00', closes: '12:00' } });

    expect(await log()).toMatchObject({
      total: 1,
      rows: [
        {
          opens: '09:00',
          closes: '12:00',
          minutes: 180,
          source: 'keeper',
          keptBy: { id: keeper, name: '示例管理员' },
          centreId,
          organisationName: '示例村',
        },
      ],
    });
    expect((await today()).permittedActions).toEqual(['open', 'record', 'roster']);
  });

  test('a second tap answers the opening that is going on', async () => {
    const first = await open();
    at('10:05');
    const second = await open();
    expect(second).toMatchObject({
      status: 200,
      body: { id: first.body.id, opens: '10:00', alreadyOpen: true },
    });
    expect((await log()).total).toBe(1);
  });

  test('two people who tap at the same moment open one session', async () => {
    const colleague = await story.asRole('village-officer', village);
    const answers = await Promise.all([open(), open(colleague), open(), open(colleague)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.alreadyOpen)).toHaveLength(1);
    expect((await log()).total).toBe(1);
  });

  test('the repeat of a tap with its key answers what the first answered', async () => {
    const sent = { params: params(), key: 'tap-of-today-1' };
    const first = await officer.send(contract.openCentre, sent);
    const again = await officer.send(contract.openCentre, sent);
    expect(again.body).toEqual(first.body);
    expect(again.body.alreadyOpen).toBe(false);
  });

  test('closing a closed centre is refused plainly, and so is closing in the instant of opening', async () => {
    expect((await close()).body.code).toBe('centres.not-open');
    await open();
    expect(await close()).toMatchObject({ status: 409, body: { code: 'centres.just-opened' } });
    at('10:01');
    expect((await close()).status).toBe(200);
    expect((await close()).body.code).toBe('centres.not-open');
  });

  test('a keeper who opens again after the break begins a second session of the day', async () => {
    at('09:00');
    await open();
    at('12:00');
    await close();
    at('14:00');
    await open();
    at('17:30');
    await close();
    expect(await hoursOf()).toEqual(['09:00-12:00', '14:00-17:30']);
  });

  test('a centre is not opened before its first day', async () => {
    const parentId = district.towns[0].id;
    const other = await anOrganisation(story, { kind: 'village', name: '未来村', parentId });
    centreId = await aCentre(story, other, { fromOn: '2026-07-01' });
    const town = await story.asRole('town-officer', parentId);
    expect((await open(town)).body.code).toBe('centres.not-in-use');
  });
});

describe('an opening that was forgotten', () => {
  test('ends at the promised closing in the night, marked as closed by the program', async () => {
    await aPromise(story, centreId, '09:00-12:00', '14:00-18:00');
    at('09:10', '2026-06-19');
    await story.program((work) => closeForgottenOpenings(work));
    await open();
    at('00:10', '2026-06-20');
    expect(await story.program((work) => closeForgottenOpenings(work))).toEqual({ closed: 1 });
    expect((await log()).rows).toMatchObject([{ opens: '09:10', closes: '12:00', closedByProgram: true }]);
    expect(await story.program((work) => closeForgottenOpenings(work))).toEqual({ closed: 0 });
  });

  test('without a promise counts one minute, until the keeper corrects it', async () => {
    at('19:00');
    const { body } = await open();
    at('08:00', '2026-06-18');
    await open();
    expect(await hoursOf()).toEqual(['19:00-19:01', '08:00-null']);
    const said = { opens: '19:00', closes: '21:00', keptBy: null, reason: '忘记关闭' };
    await officer.send(contract.correctOpening, { params: { openingId: body.id }, body: said });
    expect((await log()).rows[0]).toMatchObject({
      closes: '21:00',
      closedByProgram: false,
      correctedReason: '忘记关闭',
    });
  });

  test('is not closed as if it had lasted until the next morning', async () => {
    await aPromise(story, centreId, '09:00-12:00');
    at('09:00');
    await open();
    at('08:00', '2026-06-18');
    expect((await close()).body.code).toBe('centres.not-open');
    expect((await today()).open).toBeNull();
  });

  test('two who open after such a night still open one session', async () => {
    at('09:00');
    await open();
    at('09:00', '2026-06-18');
    const answers = await Promise.all([
      open(),
      open(),
      story.program((work) => closeForgottenOpenings(work)).then(() => open()),
    ]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await log()).total).toBe(2);
  });
});

describe('openings kept on paper', () => {
  test('are typed later and stay marked as paper', async () => {
    expect((await fromPaper('2026-06-15', '09:00', '12:00')).status).toBe(200);
    expect((await log()).rows).toMatchObject([{ source: 'paper', onDate: '2026-06-15', minutes: 180 }]);
  });

  test.each([
    ['2026-06-17', '09:00', '10:01', 'centres.opening-in-future'],
    ['2026-06-18', '09:00', '12:00', 'centres.opening-in-future'],
    ['2026-06-15', '12:00', '12:00', 'centres.closes-before-opens'],
    ['2026-06-15', '22:00', '02:00', 'centres.closes-before-opens'],
    ['2019-12-31', '09:00', '12:00', 'centres.not-in-use'],
  ])('%s %s-%s: %s', async (onDate, opens, closes, code) => {
    expect((await fromPaper(onDate, opens, closes)).body.code).toBe(code);
    expect((await log()).total).toBe(0);
  });

  test('an overlap is refused with the hours of the other session', async () => {
    await fromPaper('2026-06-15', '09:00', '12:00');
    const refused = await fromPaper('2026-06-15', '11:00', '13:00');
    expect(refused).toMatchObject({ status: 409, body: { code: 'centres.opening-overlaps' } });
    expect((refused.body as unknown as { zh: string }).zh).toContain('09:00–12:00');
    expect((await fromPaper('2026-06-15', '12:00', '13:00')).status).toBe(200);
    await open();
    at('11:00');
    expect((await fromPaper('2026-06-17', '10:30', '11:00')).body.code).toBe('centres.opening-overlaps-open');
  });

  test('of several that overlap and come at once one stands', async () => {
    const answers = await Promise.all([
      fromPaper('2026-06-15', '09:00', '12:00'),
      fromPaper('2026-06-15', '10:00', '13:00'),
      fromPaper('2026-06-15', '11:00', '11:30'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await log()).total).toBe(1);
  });

  test.each([
    [{ onDate: '2026-02-30', opens: '09:00', closes: '12:00' }, 'onDate'],
    [{ onDate: '2026-06-15', opens: '9:00', closes: '12:00' }, 'opens'],
    [{ onDate: '2026-06-15', opens: '09:00', closes: '24:00' }, 'closes'],
    [{ onDate: '2026-06-15', opens: '09:00', closes: '12:00', note: '长'.repeat(201) }, 'note'],
    [{ onDate: '2026-06-15', opens: '09:00', closes: '12:00', source: 'keeper' }, ''],
  ])('bad input %j is refused at %s', async (body, place) => {
    const refused = await officer.send(contract.recordOpeningFromPaper, {
      params: params(),
      body: body as never,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.problems?.map((problem) => problem.at)).toEqual([place]);
  });
});

describe('openings shown by activities', () => {
  const held = (from: string, until: string, sessionId = newId()) => ({
    centreId,
    startsAt: new Date(`2026-06-16T${from}:00+08:00`),
    endsAt: new Date(`2026-06-16T${until}:00+08:00`),
    activity: { sessionId, item: '广场舞培训' },
  });

  test('cover only the hours that no other opening covers', async () => {
    await fromPaper('2026-06-16', '15:00', '15:30');
    const { ids } = await story.program((work) => deriveOpening(work, held('14:00', '16:00')));
    expect(ids).toHaveLength(2);
    expect(await hoursOf()).toEqual(['14:00-15:00', '15:00-15:30', '15:30-16:00']);
    expect((await log()).rows[0]).toMatchObject({ source: 'activity', note: '广场舞培训' });
    const again = await story.program((work) => deriveOpening(work, held('14:30', '15:45')));
    expect(again).toEqual({ ids: [] });
  });

  test('end with the day, and not after now', async () => {
    const late = { ...held('23:00', '23:30'), endsAt: new Date('2026-06-17T01:00:00+08:00') };
    await story.program((work) => deriveOpening(work, late));
    expect(await hoursOf()).toEqual(['23:00-24:00']);
    const ahead = {
      ...held('09:00', '12:00'),
      startsAt: new Date('2026-06-17T09:00:00+08:00'),
      endsAt: new Date('2026-06-17T12:00:00+08:00'),
    };
    await story.program((work) => deriveOpening(work, ahead));
    expect((await hoursOf())[1]).toBe('09:00-10:00');
  });

  test('are struck out with the activity and counted again when it is recorded anew', async () => {
    const activity = held('14:00', '16:00', newId());
    await story.program((work) => deriveOpening(work, activity));
    const told = await toldBy(story, (work) =>
      strikeDerivedOpenings(work, activity.activity.sessionId, '活动登记有误'),
    );
    expect(told).toMatchObject([
      {
        name: 'centres.opening-changed',
        told: { organisationId: village, fromOn: '2026-06-16', untilOn: '2026-06-16' },
      },
    ]);
    expect((await log()).rows).toMatchObject([{ struckReason: '活动登记有误' }]);
    expect((await story.program((work) => deriveOpening(work, activity))).ids).toHaveLength(1);
  });
});

describe('correcting and striking out', () => {
  const anOpening = async () => (await fromPaper('2026-06-15', '09:00', '12:00')).body.id;
  const correct = (openingId: string, body: Record<string, unknown>) =>
    officer.send(contract.correctOpening, {
      params: { openingId },
      body: { opens: '09:00', closes: '13:00', keptBy: null, reason: '看错', ...body },
    });

  test('a correction changes the hours, keeps its reason, and tells the day', async () => {
    const openingId = await anOpening();
    const said = { opens: '08:30', closes: '12:30', keptBy: null, note: '', reason: '登记簿为准' };
    const told = await toldBy(story, (work) => correctOpening(work, openingId, said));
    expect(told).toMatchObject([{ told: { fromOn: '2026-06-15', untilOn: '2026-06-15' } }]);
    const { body } = await officer.get(contract.showOpening, { params: { openingId } });
    expect(body).toMatchObject({ opens: '08:30', closes: '12:30', correctedReason: '登记簿为准' });
    expect(body.permittedActions).toEqual(['correct', 'strike']);
  });

  test.each([
    [{ closes: '08:00' }, 'centres.closes-before-opens'],
    [{ closes: null }, 'centres.still-open-elsewhere'],
    [{ closes: '15:00' }, 'centres.opening-overlaps'],
    [{ keptBy: '01900000-0000-7000-8000-000000000000' }, 'people.person-not-found'],
    [{ reason: ' ' }, 'http.invalid-request'],
  ])('a correction to %j: %s', async (body, code) => {
    const openingId = await anOpening();
    await fromPaper('2026-06-15', '14:00', '18:00');
    expect((await correct(openingId, body)).body.code).toBe(code);
    expect((await hoursOf())[0]).toBe('09:00-12:00');
  });

  test('what is struck out counts nowhere, stays readable, and makes room', async () => {
    const openingId = await anOpening();
    const strike = () =>
      officer.send(contract.strikeOpening, { params: { openingId }, body: { reason: '当天没有开放' } });
    expect((await strike()).status).toBe(200);
    expect((await strike()).body.code).toBe('centres.already-struck');
    expect((await correct(openingId, {})).body.code).toBe('centres.already-struck');
    const counted = await story.db
      .selectFrom('centres.opening')
      .select('id')
      .where('centreId', '=', centreId)
      .execute();
    expect(counted).toEqual([]);
    const struck = await officer.get(contract.listOpenings, { query: { centreId, struck: 'true' } });
    expect(struck.body.rows).toMatchObject([{ id: openingId, struckReason: '当天没有开放' }]);
    expect((await fromPaper('2026-06-15', '09:00', '12:00')).status).toBe(200);
  });

  test('two who correct into the same gap: one stands', async () => {
    const first = await anOpening();
    const second = (await fromPaper('2026-06-15', '18:00', '19:00')).body.id;
    const answers = await Promise.all([
      correct(first, { opens: '14:00', closes: '16:00' }),
      correct(second, { opens: '15:00', closes: '17:00' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('who may open', () => {
  test('a neighbour neither sees nor opens, an observer only sees', async () => {
    const { body } = await open();
    const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[0]);
    const otherTown = await story.asRole('town-officer', district.towns[1].id);
    for (const stranger of [neighbour, otherTown]) {
      expect((await open(stranger)).status).toBe(404);
      expect((await stranger.get(contract.showToday, { params: params() })).status).toBe(404);
      const sent = { params: { openingId: body.id } };
      expect((await stranger.get(contract.showOpening, sent)).status).toBe(404);
      const strike = { ...sent, body: { reason: '不是我的' } };
      expect((await stranger.send(contract.strikeOpening, strike)).status).toBe(404);
      expect((await log(stranger)).total).toBe(0);
    }
    const observer = await story.asRole('observer', district.towns[0].id);
    expect((await open(observer)).status).toBe(403);
    expect((await log(observer)).total).toBe(1);
    expect((await story.asNobody().get(contract.listOpenings)).status).toBe(401);
  });

  test('the names of keepers are for those who work with them', async () => {
    const keeper = await aKeeper(officer, village, '示例管理员');
    await officer.send(contract.openCentre, { params: params(), body: { keptBy: keeper } });
    const observer = await story.asRole('observer', district.districtId);
    expect((await log(observer)).rows[0]?.keptBy).toEqual({ id: keeper, name: null });
    expect((await log()).rows[0]?.keptBy?.name).toBe('示例管理员');
  });

  test('somebody of another village is not named as keeper', async () => {
    const elsewhere = district.towns[1].villageIds[0];
    const stranger = await aKeeper(await story.asRole('village-officer', elsewhere), elsewhere, '外村人');
    const refused = await officer.send(contract.openCentre, { params: params(), body: { keptBy: stranger } });
    expect(refused.body.code).toBe('people.person-not-found');
    expect((await log()).total).toBe(0);
  });
});

describe('the opening log', () => {
  test('is exported as a workbook, in Chinese or English', async () => {
    await fromPaper('2026-06-15', '09:00', '12:00');
    const query = { centreId, language: 'zh' };
    const file = await officer.call({ url: `/api/openings/export?${new URLSearchParams(query)}` });
    expect(file.status).toBe(200);
    const table = await readTable({ name: 'log.xlsx', bytes: file.body });
    expect(table.rows.map(({ cells }) => cells)).toMatchObject([
      { 单位: '示例村', 日期: '2026-06-15', 开放: '09:00', 关闭: '12:00', 分钟: '180', 来源: '纸质补录' },
    ]);
    const english = await officer.call({ url: `/api/openings/export?centreId=${centreId}&language=en` });
    expect((await readTable({ name: 'log.xlsx', bytes: english.body })).headers).toContain('Keeper');
  });

  test('is searched by days and source', async () => {
    await fromPaper('2026-06-14', '09:00', '12:00');
    await fromPaper('2026-06-15', '09:00', '12:00');
    await open();
    const count = async (query: Record<string, string>) =>
      (await officer.get(contract.listOpenings, { query: { centreId, ...query } as never })).body.total;
    expect(await count({ fromOn: '2026-06-15' })).toBe(2);
    expect(await count({ untilOn: '2026-06-14' })).toBe(1);
    expect(await count({ source: 'paper' })).toBe(2);
    expect(await count({ struck: 'true' })).toBe(0);
    expect(await count({ beneath: district.towns[0].id })).toBe(3);
    expect(await count({ beneath: district.towns[1].id })).toBe(0);
  });
});

test('paper is typed by the program for imports too, and tells its day', async () => {
  const said = { onDate: '2026-06-10', opens: '09:00', closes: '12:00', keptBy: null, note: '' };
  const told = await toldBy(story, (work) => recordOpeningFromPaper(work, centreId, said));
  expect(told).toEqual([
    {
      name: 'centres.opening-changed',
      told: { organisationId: village, fromOn: '2026-06-10', untilOn: '2026-06-10' },
    },
  ]);
});
