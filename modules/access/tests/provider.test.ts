import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract/index.ts';
import { addAccount } from '../index.ts';
import { aProvider, type Forgery } from './a-provider.ts';
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

/** Goes to the provider; answers who went and the address that the provider sends them back to. */
const goToProvider = async (onward = '/district') => {
  const gate = atTheGate(story);
  const { body } = await gate.knock('/sign-in/provider', { onward });
  const sent = await fetch(String(body.address), { redirect: 'manual' });
  const back = new URL(sent.headers.get('location') ?? '');
  return { gate, back: `${back.pathname}${back.search}` };
};

/** Goes to the provider and comes back, as a browser does. */
const enterAs = async (
  username: string,
  { onward, forgery }: { onward?: string; forgery?: Forgery } = {},
) => {
  provider.vouchFor(username, forgery);
  const { gate, back } = await goToProvider(onward);
  return { ...(await gate.follow(back)), ...gate.client() };
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
  const entered = await enterAs('portal.person', { onward: '//evil.example/' });
  expect(entered.location).toBe('/console/');
});

const { privateKey: ofSomebodyElse } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const lastYear = Math.floor(Date.now() / 1000) - 365 * 86_400;

test.each<[string, Forgery]>([
  ['signed by somebody else', () => ({ key: ofSomebodyElse })],
  ['not signed at all', () => ({ header: { alg: 'none' }, key: null })],
  ['whose signature was taken off', () => ({ key: null })],
  ['of another issuer', ({ claims }) => ({ claims: { ...claims, iss: 'https://elsewhere.example' } })],
  ['for another program', ({ claims }) => ({ claims: { ...claims, aud: 'another' } })],
  ['that ran out', ({ claims }) => ({ claims: { ...claims, iat: lastYear, exp: lastYear + 300 } })],
  ['of another sign-in', ({ claims }) => ({ claims: { ...claims, nonce: 'of-yesterday' } })],
])('a token %s opens nothing', async (_, forgery) => {
  const entered = await enterAs('portal.person', { forgery });
  expect(entered.location).toMatch(/[?&](provider=refused|error=)/);
  expect((await entered.get(contract.showMe)).status).toBe(401);
});

test('nobody can have another’s browser signed in: who comes back is who left', async () => {
  provider.vouchFor('portal.person');
  const { gate, back } = await goToProvider();
  const other = atTheGate(story);
  const lured = await other.follow(back);
  expect(lured.location).toMatch(/[?&](provider=refused|error=)/);
  expect((await other.client().get(contract.showMe)).status).toBe(401);
  await gate.follow(back);
  expect((await gate.client().get(contract.showMe)).status).toBe(200);
});
