import { describe, expect, test } from 'vitest';
import { addException } from '../contract/hours.ts';
import * as contract from '../contract/opening.ts';
import { listWaitingCentres } from '../contract/waiting.ts';
import { closeForgottenOpenings } from '../index.ts';
import { aPromise } from './a-centre.ts';
import { aDayOfOpening } from './a-day-of-opening.ts';

const day = aDayOfOpening();

const waiting = async (client = day.officer, organisationId = day.village) =>
  (await client.get(listWaitingCentres, { query: { organisationId } })).body;

describe('what waits to be looked at in the opening of centres', () => {
  test('a centre that should be open and is not, as long as it is not', async () => {
    await aPromise(day.story, day.centreId, '09:00-12:00', '14:00-18:00');
    day.at('08:59');
    expect((await waiting()).notOpen.total).toBe(0);
    day.at('09:01');
    expect((await waiting()).notOpen.rows).toMatchObject([
      { centreId: day.centreId, organisationName: '示例村', onDate: '2026-06-17' },
    ]);
    await day.open();
    expect((await waiting()).notOpen.total).toBe(0);
    day.at('13:00');
    await day.close();
    expect((await waiting()).notOpen.total).toBe(0);
    day.at('14:00');
    expect((await waiting()).notOpen.total).toBe(1);
  });

  test('a promised day of the last seven without an opening; a closure that was told is none', async () => {
    await aPromise(day.story, day.centreId, '09:00-17:00');
    await day.officer.send(addException, {
      params: day.params(),
      body: {
        fromOn: '2026-06-19',
        untilOn: '2026-06-19',
        kind: 'closed',
        reason: '检修',
        announcedOn: '2026-06-17',
      },
    });
    day.at('10:00', '2026-06-20');
    for (const onDate of ['2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16', '2026-06-18'])
      await day.fromPaper(onDate, '09:00', '17:00');
    const { withoutRecord } = await waiting();
    expect(withoutRecord).toMatchObject({
      total: 1,
      rows: [{ onDate: '2026-06-17', promised: [{ opens: '09:00', closes: '17:00' }] }],
    });
  });

  test('an opening that the program ended, until somebody corrects it', async () => {
    const { body } = await day.open();
    day.at('08:00', '2026-06-18');
    expect((await waiting()).leftOpen.rows).toMatchObject([{ id: body.id, closes: null }]);
    await day.story.program((work) => closeForgottenOpenings(work));
    expect((await waiting()).leftOpen.rows).toMatchObject([{ id: body.id, closedByProgram: true }]);
    const said = { opens: '10:00', closes: '17:00', keptBy: null, reason: '忘记关门' };
    await day.officer.send(contract.correctOpening, { params: { openingId: body.id }, body: said });
    expect((await waiting()).leftOpen).toEqual({ total: 0, rows: [] });
  });

  test('a town sees what waits in its villages', async () => {
    await aPromise(day.story, day.centreId, '09:00-17:00');
    const town = day.district.towns[0].id;
    const officer = await day.story.asRole('town-officer', town);
    const { notOpen } = await waiting(officer, town);
    expect(notOpen.rows.map(({ centreId }) => centreId)).toContain(day.centreId);
  });
});
