import { describe, expect, test } from 'vitest';
import * as contract from '../contract/index.ts';
import { aDayOfActivities, aProgramme, at } from './a-programme.ts';

const day = aDayOfActivities();
const planned = (body: object) =>
  day.officer.send(contract.planSession, {
    params: { programmeId: day.programmeId },
    body: { startsAt: at('2026-06-20', '19:00'), endsAt: at('2026-06-20', '21:00'), ...body },
  });

describe('planning', () => {
  test('a session takes place and organiser from its programme unless said otherwise', async () => {
    const usual = await day.show((await day.plan('2026-06-20', '19:00', '21:00')).id);
    const elsewhere = await day.show(
      (await day.plan('2026-06-21', '19:00', '21:00', { place: '小学操场' })).id,
    );
    expect(usual).toMatchObject({
      onDate: '2026-06-20',
      place: '村文化广场',
      organiser: '村文化干事',
      state: 'planned',
    });
    expect(elsewhere).toMatchObject({ place: '小学操场', organiser: '村文化干事', centreId: day.centreId });
  });

  test.each([
    [
      'a time gone by',
      { startsAt: at('2026-06-17', '08:00'), endsAt: at('2026-06-17', '09:00') },
      'already-begun',
    ],
    ['an end before the beginning', { endsAt: at('2026-06-20', '18:00') }, 'ends-before-start'],
    ['more than a day', { endsAt: at('2026-06-22', '18:00') }, 'too-long'],
  ])('%s is refused', async (_, body, code) => {
    expect((await planned(body)).body.code).toBe(`activities.${code}`);
  });

  test('a session outside the dates of the programme is refused', async () => {
    const programmeId = await aProgramme(day.officer, day.village, { untilOn: '2026-06-18' });
    const sent = await day.officer.send(contract.planSession, {
      params: { programmeId },
      body: { startsAt: at('2026-06-20', '19:00'), endsAt: at('2026-06-20', '21:00') },
    });
    expect(sent.body.code).toBe('activities.outside-programme');
  });

  test('a programme is not planned twice for one time, unless the first was cancelled', async () => {
    const { id } = await day.plan('2026-06-20', '19:00', '21:00');
    const twice = await planned({});
    await day.officer.send(contract.cancelSession, { params: { sessionId: id }, body: { reason: '下雨' } });
    const anew = await planned({});
    expect([twice.status, twice.body.code, anew.status]).toEqual([409, 'activities.session-twice', 200]);
  });

  test('the centre of another village is refused', async () => {
    const other = day.district.towns[1].villageIds[0];
    const sent = await planned({ centreId: other });
    expect(sent.body.code).toBe('activities.centre-elsewhere');
  });

  test('the repeat of a plan with its key plans nothing more', async () => {
    const body = { startsAt: at('2026-06-20', '19:00'), endsAt: at('2026-06-20', '21:00') };
    const sent = { params: { programmeId: day.programmeId }, body, key: `plan-${day.programmeId}` };
    const first = await day.officer.send(contract.planSession, sent);
    const again = await day.officer.send(contract.planSession, sent);
    const list = await day.officer.get(contract.listSessions, { query: { programmeId: day.programmeId } });
    expect(again.body).toEqual(first.body);
    expect(list.body.total).toBe(1);
  });

  test('an officer of the neighbouring village finds no such programme', async () => {
    const neighbour = await day.story.asRole('village-officer', day.district.towns[0].villageIds[0]);
    const params = { programmeId: day.programmeId };
    const body = { startsAt: at('2026-06-20', '19:00'), endsAt: at('2026-06-20', '21:00') };
    const planned = await neighbour.send(contract.planSession, { params, body });
    const shown = await neighbour.get(contract.showProgramme, { params });
    expect([planned.status, shown.status]).toEqual([404, 404]);
  });

  test('the town officer plans for the villages of the town, an observer plans nothing', async () => {
    const town = await day.story.asRole('town-officer', day.district.towns[0].id);
    const observer = await day.story.asRole('observer', day.district.towns[0].id);
    const sent = {
      params: { programmeId: day.programmeId },
      body: { startsAt: at('2026-06-20', '19:00'), endsAt: at('2026-06-20', '21:00') },
    };
    expect((await observer.send(contract.planSession, sent)).status).toBe(403);
    expect((await town.send(contract.planSession, sent)).status).toBe(200);
  });

  test.each([
    ['an unknown field', { seats: 20 }, 'unrecognized_keys'],
    ['a day that does not exist', { startsAt: '2026-02-30T19:00:00+08:00' }, 'invalid_format'],
    ['a time without its zone', { startsAt: '2026-06-20T19:00:00' }, 'invalid_format'],
    ['a place of 121 characters', { place: '地'.repeat(121) }, 'too_big'],
    ['a place with control characters', { place: '文化\u0007广场' }, 'control'],
  ])('%s is refused with its field', async (_, body, code) => {
    const sent = await planned(body);
    expect([sent.status, sent.body.problems?.map((problem) => problem.code)]).toEqual([422, [code]]);
  });
});

describe('series', () => {
  const series = (body: object) =>
    day.officer.send(contract.planSeries, {
      params: { programmeId: day.programmeId },
      body: {
        fromOn: '2026-06-18',
        untilOn: '2026-07-15',
        weekdays: [2, 6],
        begins: '19:00',
        ends: '20:30',
        ...body,
      },
    });

  test('plans every chosen weekday between two days, at that hour of the district', async () => {
    const { body } = await series({ announce: true });
    const first = await day.show(body.ids[0] ?? '');
    expect(body.ids).toHaveLength(8);
    expect(body.missing).toEqual([]);
    expect(first).toMatchObject({
      onDate: '2026-06-20',
      startsAt: '2026-06-20T11:00:00.000Z',
      announcedOn: '2026-06-17',
      announcedInFull: true,
    });
  });

  test.each([
    ['more than 200 sessions', { weekdays: [1, 2, 3, 4, 5, 6, 7], untilOn: '2027-01-04' }, 'series-too-long'],
    ['no such weekday', { untilOn: '2026-06-19', weekdays: [1] }, 'series-empty'],
    [
      'a beginning today that has passed',
      { fromOn: '2026-06-17', weekdays: [3], begins: '09:00', ends: '10:00' },
      'already-begun',
    ],
    ['an end before the beginning', { ends: '18:00' }, 'ends-before-start'],
  ])('%s is refused and plans nothing', async (_, body, code) => {
    expect((await series(body)).body.code).toBe(`activities.${code}`);
    const list = await day.officer.get(contract.listSessions, { query: { programmeId: day.programmeId } });
    expect(list.body.total).toBe(0);
  });

  test('a series that meets a session already planned is refused whole', async () => {
    await day.plan('2026-06-27', '19:00', '21:00');
    const sent = await series({});
    const list = await day.officer.get(contract.listSessions, { query: { programmeId: day.programmeId } });
    expect([sent.status, sent.body.code, list.body.total]).toEqual([409, 'activities.session-twice', 1]);
  });
});

describe('announcing', () => {
  const announced = (...sessionIds: string[]) =>
    day.officer.send(contract.announceSessions, { body: { sessionIds } });

  test('says which elements are missing, and counts in full only with all of them before the day', async () => {
    const whole = await day.plan('2026-06-20', '19:00', '21:00');
    const placeless = await day.plan('2026-06-21', '19:00', '21:00', { place: '' });
    const late = await day.plan('2026-06-17', '19:00', '21:00');
    const { body } = await announced(whole.id, placeless.id, late.id);

    expect(body.announced.find(({ id }) => id === placeless.id)?.missing).toEqual(['place']);
    expect(await day.show(whole.id)).toMatchObject({
      announcedOn: '2026-06-17',
      announcedInFull: true,
      missing: [],
    });
    expect(await day.show(placeless.id)).toMatchObject({ announcedOn: '2026-06-17', announcedInFull: false });
    expect(await day.show(late.id)).toMatchObject({ announcedOn: '2026-06-17', announcedInFull: false });
  });

  test('a session announced in full keeps its day, one that lacked an element is announced anew', async () => {
    const whole = await day.plan('2026-06-25', '19:00', '21:00', { announce: true });
    const lacking = await day.plan('2026-06-26', '19:00', '21:00', { announce: true, place: '' });
    day.story.clock.set(at('2026-06-19', '10:00'));
    await announced(whole.id, lacking.id);
    expect((await day.show(whole.id)).announcedOn).toBe('2026-06-17');
    expect((await day.show(lacking.id)).announcedOn).toBe('2026-06-19');
  });

  test('all sessions of a list are announced or none', async () => {
    const [one, cancelled] = [
      await day.plan('2026-06-20', '19:00', '21:00'),
      await day.plan('2026-06-21', '19:00', '21:00'),
    ];
    await day.officer.send(contract.cancelSession, {
      params: { sessionId: cancelled.id },
      body: { reason: '停电' },
    });
    const refused = await announced(one.id, cancelled.id);
    const unknown = await announced(one.id, day.programmeId);
    expect([refused.body.code, unknown.body.code]).toEqual([
      'activities.not-planned',
      'activities.session-not-found',
    ]);
    expect((await day.show(one.id)).announcedOn).toBeNull();
  });

  test('what has begun cannot be announced any more', async () => {
    const { id } = await day.plan('2026-06-18', '19:00', '21:00');
    day.story.clock.set(at('2026-06-18', '19:30'));
    expect((await announced(id)).body.code).toBe('activities.already-begun');
  });
});

describe('moving and cancelling', () => {
  const moved = (sessionId: string, onDate: string, more = {}) =>
    day.officer.send(contract.moveSession, {
      params: { sessionId },
      body: { startsAt: at(onDate, '15:00'), endsAt: at(onDate, '16:00'), ...more },
    });

  test('an announced session that moves is announced anew on the day it moves', async () => {
    const { id } = await day.plan('2026-06-20', '19:00', '21:00', { announce: true });
    day.story.clock.set(at('2026-06-19', '10:00'));
    await moved(id, '2026-06-21', { place: '文化室' });
    expect(await day.show(id)).toMatchObject({
      onDate: '2026-06-21',
      place: '文化室',
      announcedOn: '2026-06-19',
      announcedInFull: true,
    });
  });

  test('a session moved on its own day was not announced before the day', async () => {
    const { id } = await day.plan('2026-06-20', '19:00', '21:00', { announce: true });
    day.story.clock.set(at('2026-06-20', '10:00'));
    await moved(id, '2026-06-20');
    expect((await day.show(id)).announcedInFull).toBe(false);
  });

  test('a session that was not held can still move ahead, never back', async () => {
    const { id } = await day.plan('2026-06-18', '19:00', '21:00');
    day.story.clock.set(at('2026-06-19', '10:00'));
    expect((await moved(id, '2026-06-18')).body.code).toBe('activities.already-begun');
    expect((await moved(id, '2026-06-20')).status).toBe(200);
  });

  test('a cancelled session keeps its reason and can be nothing else any more', async () => {
    const { id } = await day.plan('2026-06-20', '19:00', '21:00', { announce: true });
    await day.officer.send(contract.cancelSession, {
      params: { sessionId: id },
      body: { reason: '暴雨预警' },
    });
    const again = await day.officer.send(contract.cancelSession, {
      params: { sessionId: id },
      body: { reason: '暴雨' },
    });
    expect(await day.show(id)).toMatchObject({ state: 'cancelled', cancelledReason: '暴雨预警' });
    expect([again.body.code, (await moved(id, '2026-06-21')).body.code]).toEqual([
      'activities.not-planned',
      'activities.not-planned',
    ]);
  });

  test('a cancellation without a reason is refused', async () => {
    const { id } = await day.plan('2026-06-20', '19:00', '21:00');
    const sent = await day.officer.send(contract.cancelSession, {
      params: { sessionId: id },
      body: { reason: ' ' },
    });
    expect(sent.status).toBe(422);
  });
});

describe('programmes', () => {
  const body = { item: '百姓课堂', category: 'reading', fromOn: '2026-01-01' } as const;

  test('a programme cannot be shortened past its sessions', async () => {
    await day.plan('2026-06-20', '19:00', '21:00');
    const params = { programmeId: day.programmeId };
    const refused = await day.officer.send(contract.editProgramme, {
      params,
      body: { ...body, untilOn: '2026-06-19' },
    });
    const ended = await day.officer.send(contract.editProgramme, {
      params,
      body: { ...body, untilOn: '2026-06-20' },
    });
    expect([refused.body.code, ended.status]).toEqual(['activities.sessions-outside', 200]);
  });

  test('standing free items stand on the notice board with their usual time', async () => {
    await aProgramme(day.officer, day.village, {
      item: '图书阅览',
      category: 'reading',
      standing: true,
      usualTime: '每天 9:00–17:00',
    });
    await aProgramme(day.officer, day.village, {
      item: '收费讲座',
      category: 'reading',
      standing: true,
      free: false,
    });
    const board = await day.officer.get(contract.showNoticeBoard, { params: { centreId: day.centreId } });
    expect(board.body.standing.map(({ item, usualTime }) => [item, usualTime])).toEqual([
      ['图书阅览', '每天 9:00–17:00'],
    ]);
  });

  test.each([
    ['a category that is none of the seven services', { category: 'karaoke' }, 'invalid_value'],
    ['a day that does not exist', { fromOn: '2026-02-30' }, 'date'],
    ['an item of 81 characters', { item: '项'.repeat(81) }, 'too_big'],
    ['no item at all', { item: '  ' }, 'too_small'],
  ])('%s is refused', async (_, wrong, code) => {
    const sent = await day.officer.send(contract.addProgramme, {
      params: { organisationId: day.village },
      body: { ...body, ...wrong } as never,
    });
    expect([sent.status, sent.body.problems?.map((problem) => problem.code)]).toEqual([422, [code]]);
  });

  test('dates the wrong way round and a centre of another unit are refused', async () => {
    const params = { organisationId: day.village };
    const dates = await day.officer.send(contract.addProgramme, {
      params,
      body: { ...body, untilOn: '2025-12-31' },
    });
    const centre = await day.officer.send(contract.addProgramme, {
      params,
      body: { ...body, centreId: day.village },
    });
    expect([dates.body.code, centre.body.code]).toEqual([
      'activities.ends-before-start',
      'activities.centre-elsewhere',
    ]);
  });
});
