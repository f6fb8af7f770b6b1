import { describe, expect, test } from 'vitest';
import { aCentre } from '#modules/centres/tests/a-centre.ts';
import { aPerson } from '#modules/people/tests/a-person.ts';
import * as contract from '../contract/index.ts';
import { aDayOfActivities, aFile, aProgramme, at } from './a-programme.ts';

const day = aDayOfActivities();
const held = { headCount: 30 };
const evening = { startsAt: at('2026-06-16', '19:00'), endsAt: at('2026-06-16', '21:00') };

const openings = async (centreId = day.centreId) =>
  day.story.db
    .selectFrom('centres.openingSession')
    .select(['openedAt', 'closedAt', 'source', 'struckAt', 'activitySessionId'])
    .where('centreId', '=', centreId)
    .orderBy('openedAt')
    .execute();
const hoursCounted = async () =>
  (await openings())
    .filter(({ struckAt }) => struckAt === null)
    .map(({ openedAt, closedAt }) => [openedAt.toISOString(), closedAt?.toISOString()]);

const unplanned = (body: object) =>
  day.officer.send(contract.recordUnplannedSession, {
    body: { programmeId: day.programmeId, ...evening, ...held, ...body } as never,
  });

describe('recording what was held', () => {
  test('one step keeps head-count, photos, volunteers with their minutes and a note', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00');
    const personId = await aPerson(day.officer, day.village, { name: '李志愿' });
    const photoIds = [await aFile(day.story, day.village), await aFile(day.story, day.village)];
    day.story.clock.set(at('2026-06-17', '16:00'));
    const sent = await day.record(id, {
      headCount: 46,
      note: '下雨，移到室内',
      photoIds,
      volunteers: [{ personId, minutes: 150 }],
    });
    const session = await day.show(id);
    expect(sent.status).toBe(200);
    expect(session).toMatchObject({
      state: 'held',
      headCount: 46,
      note: '下雨，移到室内',
      source: 'recorded',
    });
    expect(session.photos.map(({ fileId }) => fileId)).toEqual(photoIds);
    expect(session.volunteers).toEqual([{ personId, name: '李志愿', minutes: 150 }]);
    expect(session.permittedActions).toEqual(['correct', 'strike']);
  });

  test('a session that is not over cannot be recorded, one that ended early can', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00');
    const ahead = await day.record(id);
    day.story.clock.set(at('2026-06-17', '15:30'));
    const still = await day.record(id);
    const early = await day.record(id, { endsAt: at('2026-06-17', '15:30') });
    expect([ahead.body.code, still.body.code, early.status]).toEqual([
      'activities.not-over-yet',
      'activities.not-over-yet',
      200,
    ]);
  });

  test('nobody records a session twice, nor one that was cancelled', async () => {
    const id = await day.hold('14:00', '15:00');
    const [one, other] = await Promise.all([day.record(id), day.record(id)]);
    expect([one.body.code, other.body.code]).toEqual(['activities.not-planned', 'activities.not-planned']);
  });

  test('of two who record the same session at the same moment one is told that it was done', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00');
    day.story.clock.set(at('2026-06-17', '17:00'));
    const answers = await Promise.all([day.record(id), day.record(id, { headCount: 31 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a head-count belongs to a session that was held alone', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00');
    expect((await day.show(id)).headCount).toBeNull();
    const correcting = await day.officer.send(contract.correctSession, {
      params: { sessionId: id },
      body: { startsAt: at('2026-06-17', '14:00'), endsAt: at('2026-06-17', '16:00'), ...held },
    });
    expect(correcting.body.code).toBe('activities.not-held');
    day.story.clock.set(at('2026-06-17', '17:00'));
    for (const headCount of [-1, 1.5, 1_000_001])
      expect((await day.record(id, { headCount })).status).toBe(422);
    const without = await day.officer.send(contract.recordSession, {
      params: { sessionId: id },
      body: {} as never,
    });
    expect(without.body.problems).toMatchObject([{ at: 'headCount' }]);
  });

  test('the same volunteer twice is refused, and so is somebody the officer does not know', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00');
    const personId = await aPerson(day.officer, day.village, { name: '王志愿' });
    const elsewhere = day.district.towns[1].villageIds[0];
    const stranger = await aPerson(await day.story.asRole('village-officer', elsewhere), elsewhere, {
      name: '外村人',
    });
    day.story.clock.set(at('2026-06-17', '17:00'));
    const twice = await day.record(id, {
      volunteers: [
        { personId, minutes: 60 },
        { personId, minutes: 30 },
      ],
    });
    const unknown = await day.record(id, { volunteers: [{ personId: stranger, minutes: 60 }] });
    expect([twice.body.code, unknown.body.code]).toEqual([
      'activities.volunteer-twice',
      'people.person-not-found',
    ]);
    expect((await day.show(id)).state).toBe('planned');
  });

  test('a photo of another unit and a document are refused', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00');
    const foreign = await aFile(day.story, day.district.towns[1].villageIds[0]);
    const paper = await aFile(day.story, day.village, 'document');
    day.story.clock.set(at('2026-06-17', '17:00'));
    const refused = [
      await day.record(id, { photoIds: [foreign] }),
      await day.record(id, { photoIds: [paper] }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(['files.not-found', 'activities.not-a-photo']);
  });

  test('the repeat with its key answers the same and records once', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00');
    day.story.clock.set(at('2026-06-17', '17:00'));
    const key = `hold-${id}`;
    const answers = [await day.record(id, {}, key), await day.record(id, {}, key)];
    const other = await day.record(id, { headCount: 99 }, key);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect([other.status, (await openings()).length]).toEqual([409, 1]);
  });

  test('an announcement that lacked the place is not made whole by filling it in afterwards', async () => {
    const lacking = await day.plan('2026-06-18', '14:00', '16:00', { announce: true, place: '' });
    const whole = await day.plan('2026-06-18', '19:00', '20:00', { announce: true });
    day.story.clock.set(at('2026-06-18', '21:00'));
    await day.record(lacking.id, { place: '文化室' });
    await day.record(whole.id, { place: '小学操场' });
    expect((await day.show(lacking.id)).announcedInFull).toBe(false);
    expect(await day.show(whole.id)).toMatchObject({ announcedInFull: true, place: '小学操场' });
  });
});

describe('what was held without a plan', () => {
  test('is recorded under a programme, never announced, and marked when it was typed from paper', async () => {
    const { body } = await unplanned({ source: 'paper' });
    expect(await day.show(body.id)).toMatchObject({
      state: 'held',
      source: 'paper',
      announcedOn: null,
      announcedInFull: false,
      onDate: '2026-06-16',
      place: '村文化广场',
    });
  });

  test('makes its programme on the spot, and uses it again for the next session of that name', async () => {
    const newProgramme = {
      organisationId: day.village,
      item: '包粽子',
      category: 'culture-sport',
      theme: 'our-festivals',
    };
    const sent = { programmeId: undefined, newProgramme, place: '村委会' };
    const first = await unplanned(sent);
    const second = await unplanned({
      ...sent,
      startsAt: at('2026-06-17', '08:00'),
      endsAt: at('2026-06-17', '09:00'),
    });
    const [one, other] = [await day.show(first.body.id), await day.show(second.body.id)];
    expect(one).toMatchObject({ item: '包粽子', theme: 'our-festivals', place: '村委会', centreId: null });
    expect(other.programmeId).toBe(one.programmeId);
  });

  test('needs a programme or a new one: not both, not none', async () => {
    const newProgramme = { organisationId: day.village, item: '棋类比赛', category: 'culture-sport' };
    const [both, none] = [await unplanned({ newProgramme }), await unplanned({ programmeId: undefined })];
    expect([both.body.code, none.body.code]).toEqual([
      'activities.one-programme',
      'activities.one-programme',
    ]);
  });

  test('cannot lie ahead of us, and not in a unit next door', async () => {
    const ahead = await unplanned({ startsAt: at('2026-06-17', '12:00'), endsAt: at('2026-06-17', '13:00') });
    const newProgramme = {
      organisationId: day.district.towns[0].villageIds[0],
      item: '邻村活动',
      category: 'film',
    };
    const nextDoor = await unplanned({ programmeId: undefined, newProgramme });
    expect([ahead.body.code, nextDoor.body.code]).toEqual([
      'activities.not-over-yet',
      'organisations.not-found',
    ]);
  });

  test('leaves nothing behind when it is refused', async () => {
    const newProgramme = { organisationId: day.village, item: '未成的活动', category: 'film' };
    const personId = await aPerson(day.officer, day.village, { name: '赵志愿' });
    const volunteers = [
      { personId, minutes: 60 },
      { personId, minutes: 60 },
    ];
    expect((await unplanned({ programmeId: undefined, newProgramme, volunteers })).status).toBe(422);
    const programmes = await day.officer.get(contract.listProgrammes, { query: { search: '未成' } });
    expect(programmes.body.total).toBe(0);
  });
});

describe('the opening of a centre follows from what was held there', () => {
  test('a session in the centre shows that it was open, and striking it out takes the opening back', async () => {
    const id = await day.hold('14:00', '16:00');
    const derived = await openings();
    await day.officer.send(contract.strikeSession, { params: { sessionId: id }, body: { reason: '记错村' } });
    const after = await openings();
    expect(derived).toMatchObject([{ source: 'activity', activitySessionId: id, struckAt: null }]);
    expect(after.map(({ struckAt }) => struckAt !== null)).toEqual([true]);
  });

  test('hours that two sessions share count once, and still count when one of them is struck out', async () => {
    const first = await day.hold('14:00', '16:00');
    const other = await aProgramme(day.officer, day.village, { item: '棋牌', centreId: day.centreId });
    await unplanned({
      programmeId: other,
      startsAt: at('2026-06-17', '15:00'),
      endsAt: at('2026-06-17', '17:00'),
    });
    expect(await hoursCounted()).toEqual([
      ['2026-06-17T06:00:00.000Z', '2026-06-17T08:00:00.000Z'],
      ['2026-06-17T08:00:00.000Z', '2026-06-17T09:00:00.000Z'],
    ]);
    await day.officer.send(contract.strikeSession, {
      params: { sessionId: first },
      body: { reason: '重复登记' },
    });
    expect(await hoursCounted()).toEqual([
      ['2026-06-17T07:00:00.000Z', '2026-06-17T08:00:00.000Z'],
      ['2026-06-17T08:00:00.000Z', '2026-06-17T09:00:00.000Z'],
    ]);
  });

  test('a session outside any centre opens none', async () => {
    const programmeId = await aProgramme(day.officer, day.village, { item: '坝坝电影', category: 'film' });
    await unplanned({ programmeId });
    expect(await openings()).toEqual([]);
  });

  test('the opening moves with a corrected time, and goes when the session was elsewhere', async () => {
    const sessionId = await day.hold('14:00', '16:00');
    const correct = (body: object) =>
      day.officer.send(contract.correctSession, {
        params: { sessionId },
        body: { startsAt: at('2026-06-17', '14:30'), endsAt: at('2026-06-17', '16:00'), ...held, ...body },
      });
    await correct({});
    expect(await hoursCounted()).toEqual([['2026-06-17T06:30:00.000Z', '2026-06-17T08:00:00.000Z']]);
    await correct({ centreId: null, place: '小学操场' });
    expect(await hoursCounted()).toEqual([]);
  });

  test('a session cannot open the centre of another unit', async () => {
    const other = await aCentre(day.story, await day.district.towns[1].villageIds[1]);
    expect((await unplanned({ centreId: other })).body.code).toBe('activities.centre-elsewhere');
    expect(await openings(other)).toEqual([]);
  });
});
