import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { aProvider } from '#modules/access/tests/a-provider.ts';

let story: Story;
let provider: Awaited<ReturnType<typeof aProvider>>;
beforeAll(async () => {
  provider = await aProvider({ id: 'wenmai', secret: 'provider-secret' });
  for (const [name, value] of Object.entries(provider.settings))
    vi.stubEnv(name.replace('WENMAI_OIDC', 'WENMAI_CITY_OIDC'), value);
  story = await openStory({ now: new Date().toISOString() });
});
afterAll(async () => {
  await story.close();
  await provider.close();
  vi.unstubAllEnvs();
});

const cookiesOf = (reply: { cookies: { name: string; value: string }[] }) =>
  reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** Goes to the city's portal and comes back, as a browser does. */
const enterAs = async (name: string) => {
  provider.vouchFor(name);
  const left = await story.server.inject('/api/resident-auth/city');
  const sent = await fetch(String(left.headers.location), { redirect: 'manual' });
  const back = new URL(sent.headers.get('location') ?? '');
  const returned = await story.server.inject({
    url: `${back.pathname}${back.search}`,
    headers: { cookie: cookiesOf(left) },
  });
  return { to: returned.headers.location, cookie: cookiesOf(returned) };
};

const idOf = async (cookie: string) =>
  (await story.server.inject({ url: '/api/my', headers: { cookie } })).json<{ agreed: boolean }>();

test('whom the city’s portal vouches for is the same resident each time, known by the subject alone', async () => {
  const first = await enterAs('citizen-1');
  expect(first.to).toBe('/my');
  expect(await idOf(first.cookie)).toMatchObject({ agreed: false, name: null, phone: null });
  await enterAs('citizen-1');
  await enterAs('citizen-2');
  const residents = await story.db.selectFrom('residents.resident').select('id').execute();
  expect(residents).toHaveLength(2);
  const kept = await story.db.selectFrom('residents.account').selectAll().execute();
  expect(JSON.stringify(kept)).not.toMatch(/citizen|门户用户/);
  const credentials = await story.db.selectFrom('residents.credential').selectAll().execute();
  expect(credentials.every(({ accessToken, idToken }) => accessToken === null && idToken === null)).toBe(
    true,
  );
});

test('a return that nobody was sent out for leads back to the page of signing in', async () => {
  const { headers } = await story.server.inject('/api/resident-auth/callback/city?code=a&state=b');
  expect(headers.location).toBe('/sign-in?city=refused');
});
