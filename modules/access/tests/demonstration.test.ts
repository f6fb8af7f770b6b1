import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '#apps/server/testing/authenticator.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { keepSetting } from '#platform/settings/index.ts';
import * as contract from '../contract/index.ts';
import { addAccount, offerSecondFactor, restoreDemonstration } from '../index.ts';
import { atTheGate } from './at-the-gate.ts';

const password = 'Wenmai-2026';
const usernames = ['looked.round', 'left.alone'];

let story: Story;
beforeAll(async () => {
  // The library knows the time of the machine only, and so does the authenticator; the accounts are made before.
  story = await openStory({ now: new Date(Date.now() - 60_000).toISOString() });
  await story.program(async (work) => {
    await offerSecondFactor(work);
    for (const username of usernames)
      await addAccount(work, { username, name: '示例账号', password }, { demonstration: true });
    const published = usernames.map((username) => ({ username, password }));
    await keepSetting(work.db, 'demonstration-accounts', published);
  });
  story.clock.set(new Date().toISOString());
});
afterAll(() => story.close());

const entered = async (username: string, said = password) => {
  const gate = atTheGate(story);
  const { status, body } = await gate.enter(username, said);
  return { gate, status, next: body.next ?? null };
};

const restored = async () => {
  await story.program(restoreDemonstration);
  const told = await story.owner
    .selectFrom('platform.auditEntry')
    .select('changes')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return JSON.stringify(told?.changes);
};

describe('the accounts that a demonstration publishes', () => {
  test('open with the published password again at the next start, whatever was tried with them', async () => {
    const { gate } = await entered('looked.round');
    const changed = 'Plum-blossom-77';
    await gate.client().send(contract.changeOwnPassword, { body: { current: password, password: changed } });
    const { body } = await gate.knock('/two-factor/enable', { password: changed });
    await gate.knock('/two-factor/verify-totp', { code: codeOf(String(body.address)) });
    expect(await entered('looked.round', changed)).toMatchObject({ status: 200, next: 'second-factor' });

    expect(await restored()).toContain('looked.round');
    expect(await entered('looked.round')).toMatchObject({ status: 200, next: null });
    expect((await entered('looked.round', changed)).status).toBe(401);
  });

  test('open again after they were closed or locked', async () => {
    await story.owner
      .updateTable('access.account')
      .set({ closedAt: new Date() })
      .where('username', '=', 'looked.round')
      .execute();
    for (let time = 0; time < 6; time++) await entered('left.alone', 'wrong');
    expect((await entered('left.alone')).status).toBe(429);
    expect((await entered('looked.round')).status).toBe(401);

    await restored();
    for (const username of usernames) expect((await entered(username)).status).toBe(200);
  });

  test('keep their sessions when nobody changed them', async () => {
    const { gate } = await entered('left.alone');
    await restored();
    expect((await gate.client().get(contract.showMe)).status).toBe(200);
  });
});
