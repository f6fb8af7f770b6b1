import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openPortal, type Portal } from './a-portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await portal.story.db.updateTable('organisations.organisation').set({ demonstration: true }).execute();
});
afterAll(() => portal.close());

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: portal.story.clock.now() }));

const codeIn = (text: string) => /验证码是 (\d{6})/.exec(text)?.[1] ?? '';

test('somebody signs in by code and becomes a resident', async () => {
  const visitor = portal.visitor();
  expect((await visitor.read('/my')).to).toBe('/sign-in');
  await visitor.read('/sign-in');
  const asked = await visitor.send('/sign-in', { phone: '138 0000 0001' });
  expect([asked.status, asked.to, asked.text]).toEqual([303, '/sign-in/code', '']);
  const page = await visitor.read('/sign-in/code');
  expect(page.text).toContain('138****0001');
  const entered = await visitor.send('/sign-in/code', { code: codeIn(page.text) });
  expect([entered.status, entered.to]).toEqual([303, '/my']);
  expect((await visitor.read('/my')).to).toBe('/my/welcome');
  const welcome = await visitor.read('/my/welcome');
  expect(welcome.text).toContain('上河镇第一村');
  const joined = await visitor.send('/my/welcome', {
    name: '示例居民',
    birthYear: '1985',
    birthMonthOfYear: '06',
    homeId: portal.townId,
    agree: 'yes',
  });
  expect(joined.to).toBe('/my?done=welcome');
  const mine = await visitor.read('/my?done=welcome');
  expect(mine.text).toContain('示例居民，您好');
  expect(mine.headers['cache-control']).toBe('no-store');
});
