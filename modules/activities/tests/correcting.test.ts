import { describe, expect, test } from 'vitest';
import { toldBy } from '#modules/centres/tests/a-centre.ts';
import { aPerson } from '#modules/people/tests/a-person.ts';
import * as contract from '../contract/index.ts';
import { correctSession } from '../operations/correct-session.ts';
import { moveSession } from '../operations/move-session.ts';
import { recordSession } from '../operations/record-session.ts';
import { aDayOfActivities, at } from './a-programme.ts';

const day = aDayOfActivities();
const held = { headCount: 30 };
const evening = { startsAt: at('2026-06-16', '19:00'), endsAt: at('2026-06-16', '21:00') };

describe('correcting and striking out', () => {
  test('a correction changes what counts and keeps what stood before in the audit', async () => {
    const [one, two] = [
      await aPerson(day.officer, day.village, { name: '甲' }),
      await aPerson(day.officer, day.village, { name: '乙' }),
    ];
    const sessionId = await day.hold('14:00', '16:00', { volunteers: [{ personId: one, minutes: 60 }] });
    await day.officer.send(contract.correctSession, {
      params: { sessionId },
      body: {
        startsAt: at('2026-06-17', '14:00'),
        endsAt: at('2026-06-17', '16:00'),
        headCount: 28,
        volunteers: [{ personId: two, minutes: 90 }],
      },
    });
    const session = await day.show(sessionId);
    const [rows, audit] = [
      await day.story.db
        .selectFrom('activities.service')
        .selectAll()
        .where('sessionId', '=', sessionId)
        .execute(),
      await day.story.db
        .selectFrom('platform.auditEntry')
        .select('changes')
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    ];
    expect(session).toMatchObject({ headCount: 28, volunteers: [{ personId: two, minutes: 90 }] });
    expect(rows.map(({ personId, struckAt }) => [personId === one, struckAt !== null]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(audit?.changes).toMatchObject([
      { subject: 'session', before: { headCount: 30 }, after: { headCount: 28 } },
    ]);
  });

  test('the minutes of a volunteer are corrected in place, and somebody taken away can come back', async () => {
    const personId = await aPerson(day.officer, day.village, { name: '丙' });
    const sessionId = await day.hold('14:00', '16:00', { volunteers: [{ personId, minutes: 60 }] });
    const correct = (volunteers: { personId: string; minutes: number }[]) =>
      day.officer.send(contract.correctSession, {
        params: { sessionId },
        body: { startsAt: at('2026-06-17', '14:00'), endsAt: at('2026-06-17', '16:00'), ...held, volunteers },
      });
    await correct([{ personId, minutes: 75 }]);
    await correct([]);
    await correct([{ personId, minutes: 80 }]);
    const service = await day.officer.get(contract.showService, { params: { personId } });
    expect(service.body).toMatchObject({
      totalMinutes: 80,
      years: [{ year: 2026, minutes: 80, sessionCount: 1 }],
    });
  });

  test('what is struck out stays readable with its reason and counts nowhere', async () => {
    const personId = await aPerson(day.officer, day.village, { name: '丁' });
    const sessionId = await day.hold('14:00', '16:00', { volunteers: [{ personId, minutes: 60 }] });
    await day.officer.send(contract.strikeSession, { params: { sessionId }, body: { reason: '重复登记' } });
    const again = await day.officer.send(contract.strikeSession, {
      params: { sessionId },
      body: { reason: '再次' },
    });

    const query = { programmeId: day.programmeId };
    const [list, struck] = [
      await day.officer.get(contract.listSessions, { query }),
      await day.officer.get(contract.listSessions, { query: { ...query, state: 'struck' } }),
    ];
    const service = await day.officer.get(contract.showService, { params: { personId } });
    expect(await day.show(sessionId)).toMatchObject({
      struck: true,
      struckReason: '重复登记',
      headCount: 30,
      permittedActions: [],
    });
    expect([list.body.total, struck.body.total, service.body.totalMinutes]).toEqual([0, 1, 0]);
    expect(again.body.code).toBe('activities.struck-out');
  });

  test('a neighbour finds nothing to record, correct or strike out', async () => {
    const sessionId = await day.hold('14:00', '16:00');
    const neighbour = await day.story.asRole('village-officer', day.district.towns[0].villageIds[0]);
    const params = { sessionId };
    const answers = [
      await neighbour.get(contract.showSession, { params }),
      await neighbour.send(contract.recordSession, { params, body: held }),
      await neighbour.send(contract.correctSession, { params, body: { ...evening, ...held } }),
      await neighbour.send(contract.strikeSession, { params, body: { reason: '不是我的' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test('an observer sees the session without the names of the volunteers', async () => {
    const personId = await aPerson(day.officer, day.village, { name: '戊' });
    const sessionId = await day.hold('14:00', '16:00', { volunteers: [{ personId, minutes: 60 }] });
    const observer = await day.story.asRole('observer', day.district.districtId);
    const { body } = await observer.get(contract.showSession, { params: { sessionId } });
    const service = await observer.get(contract.showService, { params: { personId } });
    expect([body.headCount, body.volunteers, body.permittedActions]).toEqual([30, [], []]);
    expect(service.status).toBe(403);
  });
});

test('a plan is told as a plan, what was held as held, with every day that it concerns', async () => {
  const { id } = await day.plan('2026-06-18', '14:00', '16:00');
  const on = (onDate: string) => ({ startsAt: at(onDate, '14:00'), endsAt: at(onDate, '16:00') });
  const whole = { ...held, note: '', photoIds: [], volunteers: [], source: 'recorded' as const };

  const moved = await toldBy(day.story, (work) => moveSession(work, id, on('2026-06-20')));
  day.story.clock.set(at('2026-06-20', '17:00'));
  const recorded = await toldBy(day.story, (work) => recordSession(work, id, whole));
  const corrected = await toldBy(day.story, (work) =>
    correctSession(work, id, { ...on('2026-06-19'), ...whole }),
  );

  const days = (fromOn: string, untilOn: string) => ({ organisationId: day.village, fromOn, untilOn });
  expect(moved).toEqual([{ name: 'activities.plan-changed', told: days('2026-06-18', '2026-06-20') }]);
  expect(recorded).toContainEqual({
    name: 'activities.session-changed',
    told: days('2026-06-20', '2026-06-20'),
  });
  expect(corrected).toContainEqual({
    name: 'activities.session-changed',
    told: days('2026-06-19', '2026-06-20'),
  });
  expect(corrected.filter(({ name }) => name === 'centres.opening-changed')).toHaveLength(2);
});
