import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { overflow, seriousFindings } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { desk, phone } from './journey.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const open = (options: object) =>
  browser.newContext({
    baseURL: inject('address'),
    locale: 'zh-CN',
    viewport: phone,
    acceptDownloads: true,
    ...options,
  });

const send = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const birth = async (page: Page, year: string, month: string) => {
  await page.getByLabel('年（四位数）').fill(year);
  await page.locator('select[name=birthMonthOfYear]').selectOption(month);
};

const signIn = async (page: Page) => {
  await page.goto('/');
  await page.getByRole('link', { name: '我的', exact: true }).click();
  await page.getByLabel('手机号码').fill('138');
  await send(page, '获取验证码');
  await page.getByText('请输入 11 位手机号码。').waitFor();
  await page.getByLabel('手机号码').fill(`138${String(Date.now()).slice(-8)}`);
  await send(page, '获取验证码');
  const shown = await page.locator('.demonstration').first().textContent();
  await page.getByLabel('6 位验证码').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
  await send(page, '登录');
};

const agree = async (page: Page) => {
  await page.getByRole('heading', { name: '还差一步' }).waitFor();
  await page.getByLabel('姓名或称呼').fill('旅程居民');
  await birth(page, '1962', '05');
  await send(page, '同意并完成');
  await page.getByText('请先阅读隐私政策，勾选同意后才能继续。').waitFor();
  await page.getByLabel('我已满 14 周岁').check();
  await send(page, '同意并完成');
  await page.getByRole('heading', { name: '旅程居民，您好' }).waitFor();
};

const addChild = async (page: Page) => {
  await page.getByRole('link', { name: '添加孩子' }).click();
  await page.getByLabel('孩子的姓名或称呼').fill('旅程孩子');
  await birth(page, String(new Date().getFullYear() - 8), '05');
  await page.getByLabel('我是孩子的监护人').check();
  await send(page, '添加孩子');
  await page.getByText('已添加。').waitFor();
};

const takeHome = async (page: Page) => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载我的资料' }).click();
  return JSON.parse(await readFile(await (await waiting).path(), 'utf8'));
};

const pagesOfOnesOwn = ['/my', '/my/details', '/my/children', '/privacy'];

/** What axe and the ruler find on pages of one's own, looked at with the session of the one who signed in. */
const lookClosely = async (cookies: Parameters<Awaited<ReturnType<typeof open>>['addCookies']>[0]) => {
  const wrong: string[] = [];
  for (const [prefix, query, viewport, colorScheme] of [
    ['', '?edition=elder', phone, 'dark'],
    ['/en', '', desk, 'light'],
  ] as const) {
    const context = await open({ viewport, colorScheme, bypassCSP: true });
    await context.addCookies(cookies);
    const page = await context.newPage();
    for (const path of pagesOfOnesOwn) {
      const url = `${prefix}${path}${query}`;
      await page.goto(url);
      if ((await overflow(page)) > 0) wrong.push(`${url} is wider than the screen`);
      wrong.push(...(await seriousFindings(page)).map((finding) => `${url}: ${finding}`));
      if ((await page.locator('script').count()) > 0) wrong.push(`${url} brings a script`);
    }
    await context.close();
  }
  return wrong;
};

test('with scripts off, a resident signs in, adds a child, takes everything home and closes', {
  timeout: 180_000,
}, async () => {
  const context = await open({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page);
  await agree(page);
  await addChild(page);
  expect(await takeHome(page)).toMatchObject({ name: '旅程居民', children: [{ name: '旅程孩子' }] });
  expect(await lookClosely(await context.cookies())).toEqual([]);
  await page.getByRole('link', { name: '撤回同意并注销' }).click();
  await page.getByLabel('我已了解，确定注销').check();
  await send(page, '注销账号');
  await page.getByText('账号已注销，个人资料已删除。').waitFor();
  expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
  await context.close();
});
