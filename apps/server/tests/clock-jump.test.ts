import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { showMe } from '#modules/access/contract/index.ts';
import { addPerson } from '#modules/people/contract/people.ts';
import { sealWaiting } from '#platform/audit/seal-waiting.ts';
import { verifyChain } from '#platform/audit/verify.ts';
import { newId } from '#platform/ids.ts';
import { examine } from '../doctor.ts';
import { aDistrict } from '../testing/a-district.ts';
import { openStory, type Story } from '../testing/story.ts';

/** The clock of the machine is set back two hours, then forward by a day, then right again. */
const moments = ['2026-06-17T10:00', '2026-06-17T08:00', '2026-06-18T10:00', '2026-06-17T10:05'].map(
  (moment) => `${moment}:00+08:00`,
);

let story: Story;
let village: string;
let officer: Awaited<ReturnType<Story['asRole']>>;
beforeAll(async () => {
  story = await openStory();
  village = (await aDistrict(story)).towns[0].villageIds[0];
  officer = await story.asRole('village-officer', village);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  story.clock.set(moments[0] ?? '');
});
afterAll(() => story.close());

const add = (key: string) =>
  officer.send(addPerson, { params: { organisationId: village }, body: { name: key }, key });

describe('a clock that jumps', () => {
  test('ids keep the order in which they were made', () => {
    const machine = vi.spyOn(Date, 'now');
    const made = moments.slice(0, 2).flatMap((moment) => {
      machine.mockReturnValue(Date.parse(moment));
      return [newId(), newId()];
    });
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  test('a request is carried out once, whatever the clock says when it is repeated', async () => {
    const answers = [];
    for (const moment of moments) {
      story.clock.set(moment);
      answers.push(await add('once-though-it-jumps'));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('what is done is reacted to, sealed in the order of its ids, and the chain holds', async () => {
    for (const [at, moment] of moments.entries()) {
      story.clock.set(moment);
      expect((await add(`sealed-at-${at}`)).status).toBe(200);
      await story.settle();
      await sealWaiting(story.db, story.clock);
    }
    const left = await story.db.selectFrom('platform.fact').select('id').execute();
    const { entries, waiting, breaks } = await verifyChain(story.db, story.clock.now());
    expect([left, breaks, waiting]).toEqual([[], [], 0]);
    expect(entries).toBeGreaterThanOrEqual(moments.length);
  });

  test('a session outlives a clock set back; one set forward ends it for having been idle, and nobody gets in by it', async () => {
    const somebody = await story.asRole('village-officer', village);
    const at = new Date(moments[0] ?? '');
    await story.db
      .updateTable('access.session')
      .set({ beganAt: at, lastUsedAt: at })
      .where('userId', '=', somebody.accountId)
      .execute();
    const statuses = [];
    for (const moment of moments.slice(0, 3)) {
      story.clock.set(moment);
      statuses.push((await somebody.get(showMe)).status);
    }
    expect(statuses).toEqual([200, 200, 401]);
  });

  test('is told by the doctor', async () => {
    vi.stubEnv('WENMAI_DATA', import.meta.dirname);
    story.clock.set(new Date(Date.now() - 2 * 3_600_000).toISOString());
    const told = async () =>
      (await examine({ db: story.db, clock: story.clock, dataFolder: process.cwd() })).filter(
        ({ state, en }) => state === 'wrong' && en.includes('clocks of program and database differ'),
      ).length;
    expect(await told()).toBe(1);
    story.clock.set(new Date().toISOString());
    expect(await told()).toBe(0);
  });
});
