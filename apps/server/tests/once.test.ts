import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepShippedStandards } from '#modules/standards/index.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { routes } from '../routes.ts';
import { openStory, type Story } from '../testing/story.ts';
import { aLand, holders, type Land } from './every-route/land.ts';
import { nameOf, requestOf, valuesFor } from './every-route/requests.ts';

/** Each command stands for itself without changing anything for the next one: it leaves one mark instead. */
vi.mock('../routes.ts', async (original) => {
  const { markCommands } = await import('./every-route/mark-commands.ts');
  return { routes: markCommands((await original<typeof import('../routes.ts')>()).routes) };
});

const files = mkdtempSync(join(tmpdir(), 'wenmai-once-'));
let story: Story;
let land: Land;
beforeAll(async () => {
  process.env.WENMAI_FILES = files;
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  land = await aLand(story);
  await story.program(keepShippedStandards);
});
afterAll(async () => {
  await story.close();
  rmSync(files, { recursive: true, force: true });
});

/** Residents are nobody to the roles of this land; their doors are tried with the portal. */
const commands = routes
  .filter(({ command, route }) => command && route.allows !== 'anyone' && !route.path.startsWith('/my'))
  .map(({ route }) => route as Route);

const clientFor = async ({ allows }: Route) => {
  const holder = holders.find(({ role }) => typeof allows === 'string' || allows.roles.includes(role));
  const home = land.get(holder?.at ?? '');
  if (!holder || !home) throw new Error('nobody may');
  const unit = [...land.values()].findLast((each) => each === home || each.above.includes(home.name)) ?? home;
  const { call } = await story.asRole(holder.role, home.id);
  return { call, unit };
};

const aPicture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#a33' } })
  .png()
  .toBuffer();

/** How often any command has taken effect so far. */
const effects = async (): Promise<number> => {
  const { count } = await story.db
    .selectFrom('platform.setting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('name', 'like', 'mark-%')
    .executeTakeFirstOrThrow();
  return count;
};

/** The request for a route, as somebody who may, with a key; `other` is the same with another content. */
const requestsFor = async (route: Route) => {
  const { call, unit } = await clientFor(route);
  const headers = { 'idempotency-key': newId() };
  const withKey = (request: InjectOptions) => ({ ...request, headers: { ...request.headers, ...headers } });
  const file = route.path.endsWith('/files') ? { file: await aPicture } : {};
  const sent = requestOf(route, { ...valuesFor(route, unit), ...file });
  const another = [...land.values()].find((each) => each !== unit) ?? unit;
  const differs =
    route.takes === 'upload'
      ? { ...valuesFor(route, unit), file: Buffer.from('a,b\n1,2\n') }
      : valuesFor(route, another);
  return { call, request: withKey(sent), other: withKey(requestOf(route, differs)) };
};

describe('a command with a key', () => {
  const tried: string[] = [];

  test.each(commands.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
    const { call, request, other } = await requestsFor(route);
    const before = await effects();
    const first = await call(request);
    if (first.status !== 200) return expect(await effects()).toBe(before);

    tried.push(name);
    const again = await call(request);
    const atOnce = await Promise.all([call(request), call(request), call(request)]);
    for (const repeat of [again, ...atOnce]) expect([repeat.status, repeat.body]).toEqual([200, first.body]);
    expect(await effects()).toBe(before + 1);

    if (JSON.stringify([other.url, other.payload]) === JSON.stringify([request.url, request.payload])) return;
    const different = await call(other);
    expect(different.status).toBeGreaterThanOrEqual(400);
    expect(await effects()).toBe(before + 1);
  });

  test('most commands could be tried to the end', () => {
    expect(tried.length).toBeGreaterThan(commands.length * 0.6);
  });

  test('a key that is no key is refused, not passed over', async () => {
    const route = commands.find((each) => tried.includes(nameOf(each)));
    if (!route) throw new Error('no command');
    const { call, request } = await requestsFor(route);
    const refused = await call({ ...request, headers: { ...request.headers, 'idempotency-key': 'short' } });
    expect([refused.status, refused.body.code]).toEqual([422, 'http.bad-key']);
  });

  test('many at once with one new key take effect once', async () => {
    const route =
      commands.find((each) => nameOf(each) === 'POST /organisations/:organisationId/files') ?? commands[0];
    if (!route) throw new Error('no command');
    for (const each of [route, ...commands.filter((one) => tried.includes(nameOf(one))).slice(0, 5)]) {
      const { call, request } = await requestsFor(each);
      const before = await effects();
      const answers = await Promise.all(Array.from({ length: 4 }, () => call(request)));
      const done = answers.filter(({ status }) => status === 200);
      expect(await effects()).toBe(before + (done.length > 0 ? 1 : 0));
      expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBeLessThanOrEqual(1);
    }
  });
});
