import { describe, expect, test } from 'vitest';
import * as contract from '../contract/index.ts';
import { aDayOfActivities, at } from './a-programme.ts';

const day = aDayOfActivities();

const waiting = async (client = day.officer, organisationId = day.village) =>
  (await client.get(contract.listWaitingSessions, { query: { organisationId } })).body;

describe('what waits to be done about sessions', () => {
  test('a session that is over waits to be recorded, until it is recorded or cancelled', async () => {
    const { id } = await day.plan('2026-06-17', '14:00', '16:00', { announce: true });
    const called = await day.plan('2026-06-17', '19:00', '20:00', { announce: true });
    expect((await waiting()).unrecorded.total).toBe(0);

    day.story.clock.set(at('2026-06-18', '09:00'));
    const { unrecorded } = await waiting();
    expect(unrecorded.rows.map((row) => row.id)).toEqual([called.id, id]);
    expect(unrecorded.rows[0]?.permittedActions).toContain('record');

    await day.record(id);
    await day.officer.send(contract.cancelSession, {
      params: { sessionId: called.id },
      body: { reason: '停电' },
    });
    expect((await waiting()).unrecorded).toEqual({ total: 0, rows: [] });
  });

  test('what comes within seven days waits to be announced, the next first', async () => {
    const later = await day.plan('2026-06-20', '19:00', '20:00');
    const next = await day.plan('2026-06-18', '19:00', '20:00');
    await day.plan('2026-06-19', '19:00', '20:00', { announce: true });
    await day.plan('2026-06-26', '19:00', '20:00');
    const { unannounced } = await waiting();
    expect(unannounced.total).toBe(2);
    expect(unannounced.rows.map(({ id }) => id)).toEqual([next.id, later.id]);
  });

  test('a town sees what waits in its villages; an observer sees it and may do nothing about it', async () => {
    await day.plan('2026-06-18', '19:00', '20:00');
    const town = day.district.towns[0].id;
    const officer = await day.story.asRole('town-officer', town);
    expect((await waiting(officer, town)).unannounced.rows[0]?.permittedActions).toContain('announce');
    const observer = await day.story.asRole('observer', town);
    expect((await waiting(observer, town)).unannounced.rows[0]?.permittedActions).toEqual([]);
  });
});
