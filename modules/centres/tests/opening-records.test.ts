import { describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import * as contract from '../contract/opening.ts';
import { deriveOpening, strikeDerivedOpenings } from '../index.ts';
import { correctOpening } from '../operations/correct-opening.ts';
import { recordOpeningFromPaper } from '../operations/record-opening-from-paper.ts';
import { toldBy } from './a-centre.ts';
import { aDayOfOpening } from './a-day-of-opening.ts';

const day = aDayOfOpening();
const { at, params, open, fromPaper, log, hoursOf } = day;

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

  test('may last until midnight', async () => {
    await fromPaper('2026-06-15', '22:00', '24:00');
    expect((await log()).rows).toMatchObject([{ closes: '24:00', minutes: 120, onDate: '2026-06-15' }]);
    await fromPaper('2026-06-16', '00:00', '01:00');
    expect((await log()).total).toBe(2);
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
    [{ onDate: '2026-06-15', opens: '09:00', closes: '24:01' }, 'closes'],
    [{ onDate: '2026-06-15', opens: '09:00', closes: '12:00', note: '长'.repeat(201) }, 'note'],
    [{ onDate: '2026-06-15', opens: '09:00', closes: '12:00', source: 'keeper' }, ''],
  ])('bad input %j is refused at %s', async (body, place) => {
    const refused = await day.officer.send(contract.recordOpeningFromPaper, {
      params: params(),
      body: body as never,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.problems?.map((problem) => problem.at)).toEqual([place]);
  });
});

describe('openings shown by activities', () => {
  const held = (from: string, until: string, sessionId = newId()) => ({
    centreId: day.centreId,
    startsAt: new Date(`2026-06-16T${from}:00+08:00`),
    endsAt: new Date(`2026-06-16T${until}:00+08:00`),
    activity: { sessionId, item: '广场舞培训' },
  });

  test('cover only the hours that no other opening covers', async () => {
    await fromPaper('2026-06-16', '15:00', '15:30');
    const { ids } = await day.story.program((work) => deriveOpening(work, held('14:00', '16:00')));
    expect(ids).toHaveLength(2);
    expect(await hoursOf()).toEqual(['14:00-15:00', '15:00-15:30', '15:30-16:00']);
    expect((await log()).rows[0]).toMatchObject({ source: 'activity', note: '广场舞培训' });
    const again = await day.story.program((work) => deriveOpening(work, held('14:30', '15:45')));
    expect(again).toEqual({ ids: [] });
  });

  test('end with the day, and not after now', async () => {
    const late = { ...held('23:00', '23:30'), endsAt: new Date('2026-06-17T01:00:00+08:00') };
    await day.story.program((work) => deriveOpening(work, late));
    expect(await hoursOf()).toEqual(['23:00-24:00']);
    const ahead = {
      ...held('09:00', '12:00'),
      startsAt: new Date('2026-06-17T09:00:00+08:00'),
      endsAt: new Date('2026-06-17T12:00:00+08:00'),
    };
    await day.story.program((work) => deriveOpening(work, ahead));
    expect((await hoursOf())[1]).toBe('09:00-10:00');
  });

  test('are struck out with the activity and counted again when it is recorded anew', async () => {
    const activity = held('14:00', '16:00', newId());
    await day.story.program((work) => deriveOpening(work, activity));
    const told = await toldBy(day.story, (work) =>
      strikeDerivedOpenings(work, activity.activity.sessionId, '活动登记有误'),
    );
    expect(told).toMatchObject([
      {
        name: 'centres.opening-changed',
        told: { organisationId: day.village, fromOn: '2026-06-16', untilOn: '2026-06-16' },
      },
    ]);
    expect((await log()).rows).toMatchObject([{ struckReason: '活动登记有误' }]);
    expect((await day.story.program((work) => deriveOpening(work, activity))).ids).toHaveLength(1);
  });
});

describe('correcting and striking out', () => {
  const anOpening = async () => (await fromPaper('2026-06-15', '09:00', '12:00')).body.id;
  const correct = (openingId: string, body: Record<string, unknown>) =>
    day.officer.send(contract.correctOpening, {
      params: { openingId },
      body: { opens: '09:00', closes: '13:00', keptBy: null, reason: '看错', ...body },
    });

  test('a correction changes the hours, keeps its reason, and tells the day', async () => {
    const openingId = await anOpening();
    const said = { opens: '08:30', closes: '12:30', keptBy: null, note: '', reason: '登记簿为准' };
    const told = await toldBy(day.story, (work) => correctOpening(work, openingId, said));
    expect(told).toMatchObject([{ told: { fromOn: '2026-06-15', untilOn: '2026-06-15' } }]);
    const { body } = await day.officer.get(contract.showOpening, { params: { openingId } });
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
      day.officer.send(contract.strikeOpening, { params: { openingId }, body: { reason: '当天没有开放' } });
    expect((await strike()).status).toBe(200);
    expect((await strike()).body.code).toBe('centres.already-struck');
    expect((await correct(openingId, {})).body.code).toBe('centres.already-struck');
    const counted = await day.story.db
      .selectFrom('centres.opening')
      .select('id')
      .where('centreId', '=', day.centreId)
      .execute();
    expect(counted).toEqual([]);
    const struck = await day.officer.get(contract.listOpenings, {
      query: { centreId: day.centreId, struck: 'true' },
    });
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

test('paper is typed by the program for imports too, and tells its day', async () => {
  const said = { onDate: '2026-06-10', opens: '09:00', closes: '12:00', keptBy: null, note: '' };
  const told = await toldBy(day.story, (work) => recordOpeningFromPaper(work, day.centreId, said));
  expect(told).toEqual([
    {
      name: 'centres.opening-changed',
      told: { organisationId: day.village, fromOn: '2026-06-10', untilOn: '2026-06-10' },
    },
  ]);
});
