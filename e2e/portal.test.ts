import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { overflow, seriousFindings } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { desk, phone } from './journey.ts';

let browser: Browser;
let pages: Record<string, string>;

const ask = async <Answer>(path: string): Promise<Answer> => {
  const answer = await fetch(`${inject('address')}/api/public${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as Answer;
};

type Rows = { rows: { id: string; programmeId: string; organisationId: string }[] };

beforeAll(async () => {
  browser = await openBrowser();
  const [centre] = (await ask<Rows>('/centres?town=500112141&pageSize=1')).rows;
  const [session] = (await ask<Rows>(`/sessions?centre=${centre?.id}&pageSize=1&ahead=true`)).rows;
  pages = {
    home: '/',
    'home of a town': '/?town=500112141',
    activities: '/activities',
    centres: '/centres',
    centre: `/centres/${centre?.id}`,
    'notice board': `/centres/${centre?.id}/board`,
    session: `/sessions/${session?.id}`,
    programme: `/programmes/${session?.programmeId}`,
    duties: '/duties',
    'duties of a town': `/organisations/${centre?.organisationId}`,
    about: '/about',
    accessibility: '/accessibility',
    'what is not there': '/nothing-of-the-kind',
  };
});
afterAll(() => browser?.close());

/** Opens a window as said, walks, and closes it whatever happens. */
const inWindow = async (options: BrowserContextOptions, walk: (page: Page) => Promise<void>) => {
  const context = await browser.newContext({
    baseURL: inject('address'),
    locale: 'zh-CN',
    viewport: desk,
    ...options,
  });
  try {
    await walk(await context.newPage());
  } finally {
    await context.close();
  }
};

const withoutScripts = { javaScriptEnabled: false };

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s, with scripts off', (_, viewport) => {
  test('a resident finds what is on in town, where it is, and how to get there', { timeout: 120_000 }, () =>
    inWindow({ viewport, ...withoutScripts }, async (page) => {
      await page.goto('/');
      await page.locator('.town-choice summary').click();
      await page.getByRole('link', { name: '古路镇' }).click();
      expect(page.url()).toContain('town=500112141');
      await page.getByRole('heading', { name: '古路镇今天的活动' }).waitFor();

      await page.getByRole('navigation', { name: '按日期看' }).getByRole('link').nth(1).click();
      await page.getByRole('heading', { name: '古路镇活动预告' }).waitFor();
      await page.locator('.sessions a').first().click();
      await page.getByRole('heading', { name: '怎样参加' }).waitFor();
      await page.locator('.facts a[href^="/centres/"]').click();
      await page.getByRole('heading', { name: '开放时间' }).waitFor();
      const map = await page.getByRole('link', { name: '在地图上查看' }).getAttribute('href');
      expect(map).toContain('https://uri.amap.com/');
      await page.getByRole('link', { name: '公示栏' }).click();
      await page.getByRole('heading', { name: '活动预告' }).waitFor();
    }),
  );

  test('somebody finds a centre by its name and reads it in English', { timeout: 120_000 }, () =>
    inWindow({ viewport, ...withoutScripts }, async (page) => {
      await page.goto('/centres?town=500112141');
      await page.getByLabel('按名称找').fill('古路');
      await page.getByRole('button', { name: '查找' }).click();
      expect(new URL(page.url()).searchParams.get('town')).toBe('500112141');
      await page.locator('.centres a').first().click();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Opening hours' }).waitFor();
      await page.getByRole('link', { name: 'Centres', exact: true }).first().click();
      await page.getByRole('heading', { name: 'Cultural centres' }).waitFor();
    }),
  );

  test('an elder chooses the large edition once and keeps it', { timeout: 120_000 }, () =>
    inWindow({ viewport, ...withoutScripts }, async (page) => {
      await page.goto('/');
      const heightOf = async () => (await page.locator('.menu a').first().boundingBox())?.height ?? 0;
      await page.getByRole('link', { name: '长辈版' }).click();
      await page.getByRole('link', { name: '文化中心' }).first().click();
      await page.locator('.centres a').first().click();
      expect(page.url()).toContain('edition=elder');
      expect(await heightOf()).toBeGreaterThanOrEqual(48);
      await page.getByRole('link', { name: '标准版' }).click();
      expect(page.url()).not.toContain('edition=elder');
    }),
  );
});

/** Every page in a language and an edition. */
const pagesIn = (language: 'zh' | 'en', edition: 'usual' | 'elder') =>
  Object.entries(pages).map(([name, path]): [string, string] => {
    const address = language === 'en' ? `/en${path.replace(/^\/(?=\?|$)/, '')}` : path;
    return [
      name,
      edition === 'elder' ? `${address}${address.includes('?') ? '&' : '?'}edition=elder` : address,
    ];
  });

const editions = [
  ['zh', 'usual'],
  ['en', 'usual'],
  ['zh', 'elder'],
  ['en', 'elder'],
] as const;

/** A phone, the narrowest screen there is, a desk, and a desk at 200 %. */
const sizes = [phone, { width: 320, height: 256 }, desk, { width: desk.width / 2, height: desk.height / 2 }];

describe('every page', () => {
  test('brings no script and asks for nothing from elsewhere', { timeout: 120_000 }, async () => {
    const address = inject('address');
    const foreign: string[] = [];
    await inWindow({}, async (page) => {
      page.on('request', (request) => {
        if (request.resourceType() === 'script' || !request.url().startsWith(address))
          foreign.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) foreign.push(message.text());
      });
      for (const path of Object.values(pages)) await page.goto(path);
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.context().cookies()).toEqual([]);
    });
    expect(foreign).toEqual([]);
  });

  test.each(editions)(
    'stays within the screen, also at 200 %% (%s, %s)',
    { timeout: 120_000 },
    async (...said) => {
      const wrong: string[] = [];
      for (const viewport of sizes)
        await inWindow({ viewport }, async (page) => {
          for (const [name, path] of pagesIn(...said)) {
            await page.goto(path);
            const over = await overflow(page);
            if (over > 0) wrong.push(`${name} at ${viewport.width}: ${over} px`);
          }
        });
      expect(wrong).toEqual([]);
    },
  );

  test.each([
    ['zh', 'usual', 'light', phone],
    ['en', 'usual', 'dark', desk],
    ['zh', 'elder', 'dark', phone],
    ['en', 'elder', 'light', desk],
  ] as const)(
    'has nothing serious for axe to find (%s, %s, %s)',
    { timeout: 180_000 },
    async (language, edition, colorScheme, viewport) => {
      const wrong: string[] = [];
      await inWindow({ viewport, colorScheme, bypassCSP: true }, async (page) => {
        for (const [name, path] of pagesIn(language, edition)) {
          await page.goto(path);
          wrong.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
        }
      });
      expect(wrong).toEqual([]);
    },
  );

  test('can be walked through by keyboard, beginning with the way past the menu', { timeout: 60_000 }, () =>
    inWindow(withoutScripts, async (page) => {
      await page.goto('/');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('跳到正文');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.locator('.town-choice summary:focus').count()).toBe(1);
    }),
  );

  test('a notice prints as a sheet of its own', { timeout: 60_000 }, () =>
    inWindow(withoutScripts, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(pages['notice board'] ?? '');
      expect(await page.locator('.head').isVisible()).toBe(false);
      expect(await page.locator('.foot').isVisible()).toBe(false);
      expect(await page.locator('.notice').isVisible()).toBe(true);
    }),
  );
});
