import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as activities from '#modules/activities/contract/index.ts';
import * as activitiesModule from '#modules/activities/index.ts';
import { addProgramme, planSession } from '#modules/activities/index.ts';
import * as exceptions from '#modules/centres/contract/hours.ts';
import * as openings from '#modules/centres/contract/opening.ts';
import * as centresModule from '#modules/centres/index.ts';
import * as organisationsModule from '#modules/organisations/index.ts';
import * as peopleModule from '#modules/people/index.ts';
import * as standardsModule from '#modules/standards/index.ts';
import * as trainingModule from '#modules/training/index.ts';
import { portalReactions } from '../../start/portal-reactions.ts';
import { openPortal, type Portal } from './a-portal.ts';

/** Facts of which no page shows anything; a new fact is a decision, made here or in portal-reactions. */
const notShown = [
  'centres.build-changed',
  'centres.new-space-changed',
  'people.posting-changed',
  'people.volunteer-changed',
  'standards.deduction-changed',
  'training.attendance-changed',
];
const isFact = (one: unknown): one is { name: string } =>
  typeof one === 'object' && one !== null && 'shape' in one && 'name' in one;
const modules = [
  activitiesModule,
  centresModule,
  organisationsModule,
  peopleModule,
  standardsModule,
  trainingModule,
];
const told = new Set(
  modules.flatMap((module) => Object.values(module).flatMap((one) => (isFact(one) ? [one.name] : []))),
);

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const officer = () => portal.story.asRole('town-officer', portal.townId);

/** The changes come through another copy of the program, which this one does not hear: its pages grow old by themselves. */
const inTenSeconds = () => portal.pass(10_000);

describe('a change through another copy of the program shows within ten seconds', () => {
  test('a keeper opens the centre', async () => {
    const url = `/centres/${portal.centreId}`;
    expect((await portal.read(url)).text).toContain('在开放时间内');
    await (await officer()).send(openings.openCentre, { params: { centreId: portal.centreId }, body: {} });
    inTenSeconds();
    const { text } = await portal.read(url);
    expect(text).toContain('开放中');
    expect(text).toContain('管理员 10:00 已开门');
  });

  test('and closes it early: then it is not said to be open because the hours say so', async () => {
    const url = `/centres/${portal.centreId}`;
    portal.story.clock.set('2026-06-17T10:30:00+08:00');
    await (await officer()).send(openings.closeCentre, { params: { centreId: portal.centreId }, body: {} });
    inTenSeconds();
    expect((await portal.read(url)).text).toContain('未开放');
  });

  test('a closure is announced', async () => {
    await (await officer()).send(exceptions.addException, {
      params: { centreId: portal.centreId },
      body: {
        fromOn: '2026-06-22',
        untilOn: '2026-06-22',
        kind: 'closed',
        reason: '消防演练',
        stretches: [],
        announcedOn: '2026-06-17',
      },
    });
    inTenSeconds();
    expect((await portal.read(`/centres/${portal.centreId}`)).text).toContain('消防演练');
  });

  test('a session is cancelled: it stays on the board and says so', async () => {
    await (await officer()).send(activities.cancelSession, {
      params: { sessionId: portal.sessionId },
      body: { reason: '讲师生病，请勿外传' },
    });
    inTenSeconds();
    const board = await portal.read(`/centres/${portal.centreId}/board`);
    expect(board.text).toContain('（已取消）');
    const { text } = await portal.read(`/sessions/${portal.sessionId}`);
    expect(text).toContain('这一场已经取消');
    expect(text).not.toContain('讲师生病');
  });
});

const announceAClass = () =>
  portal.story.program(async (work) => {
    const { id } = await addProgramme(work, portal.townId, {
      item: '剪纸课',
      category: 'culture-sport',
      theme: 'other',
      place: '活动室',
      organiser: '文化站',
      summary: '',
      standing: false,
      free: true,
      usualTime: '',
      centreId: portal.centreId,
      spaceId: null,
      fromOn: '2026-01-01',
      untilOn: null,
    });
    const times = { startsAt: '2026-06-18T10:00:00+08:00', endsAt: '2026-06-18T11:00:00+08:00' };
    await planSession(work, id, { ...times, announce: true });
  });

describe('a change whose facts this copy hears', () => {
  test('has it forget its pages, which are then made anew at once', async () => {
    expect((await portal.read('/activities')).text).not.toContain('剪纸课');
    await announceAClass();
    let heard = 0;
    const reactions = portalReactions(() => {
      heard += 1;
      portal.memory.forget();
    });
    await portal.story.program(async (work) => {
      for (const { react } of reactions) await react(work, []);
    });
    expect(heard).toBe(reactions.length);
    expect((await portal.read('/activities')).text).toContain('剪纸课');
  });

  test('all facts that pages show are listened to', () => {
    const listened = new Set(portalReactions(() => {}).map(({ to }) => to.name));
    expect([...told].filter((name) => !listened.has(name) && !notShown.includes(name))).toEqual([]);
  });
});
