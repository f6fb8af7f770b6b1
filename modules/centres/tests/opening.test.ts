import { describe, expect, test } from 'vitest';
import { anOrganisation } from '#apps/server/testing/a-district.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/opening.ts';
import { closeForgottenOpenings } from '../index.ts';
import { aCentre, aKeeper, aPromise } from './a-centre.ts';
import { aDayOfOpening } from './a-day-of-opening.ts';

const day = aDayOfOpening();
const { at, params, open, close, today, fromPaper, log, hoursOf } = day;

describe('opening in one tap', () => {
  test('a keeper opens at nine, closes at noon, and both stand in the log with the keeper', async () => {
    const keeper = await aKeeper(day.officer, day.village, '示例管理员');
    await day.story.db
      .updateTable('people.person')
      .set({ accountId: day.officer.accountId })
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
          centreId: day.centreId,
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
    const colleague = await day.story.asRole('village-officer', day.village);
    const answers = await Promise.all([open(), open(colleague), open(), open(colleague)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.alreadyOpen)).toHaveLength(1);
    expect((await log()).total).toBe(1);
  });

  test('the repeat of a tap with its key answers what the first answered', async () => {
    const sent = { params: params(), key: 'tap-of-today-1' };
    const first = await day.officer.send(contract.openCentre, sent);
    const again = await day.officer.send(contract.openCentre, sent);
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

  test('hours are those of the clock on the wall, without seconds', async () => {
    day.story.clock.set('2026-06-17T09:00:41+08:00');
    await open();
    day.story.clock.set('2026-06-17T09:00:59+08:00');
    expect((await close()).body.code).toBe('centres.just-opened');
    day.story.clock.set('2026-06-17T11:59:59+08:00');
    await close();
    await open();
    expect((await log()).rows).toMatchObject([
      { opens: '09:00', closes: '11:59', minutes: 179 },
      { opens: '11:59', closes: null, minutes: null },
    ]);
  });

  test('a centre is not opened before its first day', async () => {
    const parentId = day.district.towns[0].id;
    const other = await anOrganisation(day.story, { kind: 'village', name: '未来村', parentId });
    day.centreId = await aCentre(day.story, other, { fromOn: '2026-07-01' });
    const town = await day.story.asRole('town-officer', parentId);
    expect((await open(town)).body.code).toBe('centres.not-in-use');
  });
});

describe('an opening that was forgotten', () => {
  test('ends at the promised closing in the night, marked as closed by the program', async () => {
    await aPromise(day.story, day.centreId, '09:00-12:00', '14:00-18:00');
    at('09:10', '2026-06-19');
    await day.story.program((work) => closeForgottenOpenings(work));
    await open();
    at('00:10', '2026-06-20');
    expect(await day.story.program((work) => closeForgottenOpenings(work))).toEqual({ closed: 1 });
    expect((await log()).rows).toMatchObject([{ opens: '09:10', closes: '12:00', closedByProgram: true }]);
    expect(await day.story.program((work) => closeForgottenOpenings(work))).toEqual({ closed: 0 });
  });

  test('without a promise counts one minute, until the keeper corrects it', async () => {
    at('19:00');
    const { body } = await open();
    at('08:00', '2026-06-18');
    await open();
    expect(await hoursOf()).toEqual(['19:00-19:01', '08:00-null']);
    const said = { opens: '19:00', closes: '21:00', keptBy: null, reason: '忘记关闭' };
    await day.officer.send(contract.correctOpening, { params: { openingId: body.id }, body: said });
    expect((await log()).rows[0]).toMatchObject({
      closes: '21:00',
      closedByProgram: false,
      correctedReason: '忘记关闭',
    });
  });

  test('is not closed as if it had lasted until the next morning', async () => {
    await aPromise(day.story, day.centreId, '09:00-12:00');
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
      day.story.program((work) => closeForgottenOpenings(work)).then(() => open()),
    ]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await log()).total).toBe(2);
  });
});

describe('who may open', () => {
  test('a neighbour neither sees nor opens, an observer only sees', async () => {
    const { body } = await open();
    const neighbour = await day.story.asRole('village-officer', day.district.towns[0].villageIds[0]);
    const otherTown = await day.story.asRole('town-officer', day.district.towns[1].id);
    for (const stranger of [neighbour, otherTown]) {
      expect((await open(stranger)).status).toBe(404);
      expect((await stranger.get(contract.showToday, { params: params() })).status).toBe(404);
      const sent = { params: { openingId: body.id } };
      expect((await stranger.get(contract.showOpening, sent)).status).toBe(404);
      const strike = { ...sent, body: { reason: '不是我的' } };
      expect((await stranger.send(contract.strikeOpening, strike)).status).toBe(404);
      expect((await log(stranger)).total).toBe(0);
    }
    const observer = await day.story.asRole('observer', day.district.towns[0].id);
    expect((await open(observer)).status).toBe(403);
    expect((await log(observer)).total).toBe(1);
    expect((await day.story.asNobody().get(contract.listOpenings)).status).toBe(401);
  });

  test('the names of keepers are for those who work with them', async () => {
    const keeper = await aKeeper(day.officer, day.village, '示例管理员');
    await day.officer.send(contract.openCentre, { params: params(), body: { keptBy: keeper } });
    const observer = await day.story.asRole('observer', day.district.districtId);
    expect((await log(observer)).rows[0]?.keptBy).toEqual({ id: keeper, name: null });
    expect((await log()).rows[0]?.keptBy?.name).toBe('示例管理员');
  });

  test('somebody of another day.village is not named as keeper', async () => {
    const elsewhere = day.district.towns[1].villageIds[0];
    const stranger = await aKeeper(await day.story.asRole('village-officer', elsewhere), elsewhere, '外村人');
    const refused = await day.officer.send(contract.openCentre, {
      params: params(),
      body: { keptBy: stranger },
    });
    expect(refused.body.code).toBe('people.person-not-found');
    expect((await log()).total).toBe(0);
  });
});

describe('the opening log', () => {
  test('is exported as a workbook, in Chinese or English', async () => {
    await fromPaper('2026-06-15', '09:00', '12:00');
    const query = { centreId: day.centreId, language: 'zh' };
    const file = await day.officer.call({ url: `/api/openings/export?${new URLSearchParams(query)}` });
    expect(file.status).toBe(200);
    const table = await readTable({ name: 'log.xlsx', bytes: file.body });
    expect(table.rows.map(({ cells }) => cells)).toMatchObject([
      { 单位: '示例村', 日期: '2026-06-15', 开放: '09:00', 关闭: '12:00', 分钟: '180', 来源: '纸质补录' },
    ]);
    const english = await day.officer.call({
      url: `/api/openings/export?centreId=${day.centreId}&language=en`,
    });
    expect((await readTable({ name: 'log.xlsx', bytes: english.body })).headers).toContain('Keeper');
  });

  test('is searched by days and source', async () => {
    await fromPaper('2026-06-14', '09:00', '12:00');
    await fromPaper('2026-06-15', '09:00', '12:00');
    await open();
    const count = async (query: Record<string, string>) =>
      (await day.officer.get(contract.listOpenings, { query: { centreId: day.centreId, ...query } as never }))
        .body.total;
    expect(await count({ fromOn: '2026-06-15' })).toBe(2);
    expect(await count({ untilOn: '2026-06-14' })).toBe(1);
    expect(await count({ source: 'paper' })).toBe(2);
    expect(await count({ struck: 'true' })).toBe(0);
    expect(await count({ beneath: day.district.towns[0].id })).toBe(3);
    expect(await count({ beneath: day.district.towns[1].id })).toBe(0);
  });
});
