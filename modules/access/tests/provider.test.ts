import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract/index.ts';
import { addAccount } from '../index.ts';
import { aProvider } from './a-provider.ts';
import { atTheGate } from './at-the-gate.ts';

let story: Story;
let districtId: string;
let provider: Awaited<ReturnType<typeof aProvider>>;
beforeAll(async () => {
  provider = await aProvider({ id: 'wenmai', secret: 'provider-secret' });
  for (const [name, value] of Object.entries(provider.settings)) vi.stubEnv(name, value);
  story = await openStory({ now: new Date().toISOString() });
  ({ districtId } = await aDistrict(story));
});
afterAll(async () => {
  await story.close();
  await provider.close();
  vi.unstubAllEnvs();
});

const somebody = (username: string) =>
  story.program((work) => addAccount(work, { username, name: username, password: 'Right-horse-9' }));

/** Goes to the provider and comes back, as a browser does. */
const enterAs = async (username: string, onward = '/district') => {
  provider.vouchFor(username);
  const gate = atTheGate(story);
  const { body } = await gate.knock('/sign-in/provider', { onward });
  const sent = await fetch(String(body.address), { redirect: 'manual' });
  const back = new URL(sent.headers.get('location') ?? '');
  const returned = await gate.follow(`${back.pathname}${back.search}`);
  return { ...returned, ...gate.client() };
};

test('an account that the identity provider vouches for signs in, with nothing more to do first', async () => {
  const { body: options } = await story.asNobody().get(contract.showSignInOptions);
  expect(options.provider).toBe('市统一身份认证');

  await somebody('portal.person');
  for (const time of ['first', 'second']) {
    const entered = await enterAs('Portal.Person');
    expect([time, entered.status, entered.location]).toEqual([time, 302, '/console/district']);
    const me = await entered.get(contract.showMe);
    expect([me.body.username, me.body.held]).toEqual(['portal.person', null]);
    const { rows } = (await entered.get(contract.listMySessions)).body;
    expect(rows.find(({ here }) => here)?.way).toBe('provider');
  }
  const kept = await story.db
    .selectFrom('access.credential')
    .select(['accessToken', 'refreshToken', 'idToken'])
    .where('providerId', '=', 'oidc')
    .execute();
  expect(kept).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
});

test('nobody without an open account comes in by it, and none is made', async () => {
  const { id: accountId } = await somebody('closed.person');
  const keeper = await story.asRole('system-administrator', districtId);
  await story.asRole('security-administrator', districtId);
  await keeper.send(contract.closeAccount, { params: { accountId } });

  for (const username of ['never.heard.of', 'closed.person', 'not a name']) {
    const entered = await enterAs(username);
    expect([username, entered.location]).toEqual([username, '/console/sign-in?provider=refused']);
    expect((await entered.get(contract.showMe)).status).toBe(401);
  }
  const made = await story.db
    .selectFrom('access.account')
    .select('id')
    .where('username', '=', 'never.heard.of')
    .execute();
  expect(made).toEqual([]);
});

test('the way back leads to pages of the console only', async () => {
  const entered = await enterAs('portal.person', '//evil.example/');
  expect(entered.location).toBe('/console/');
});
