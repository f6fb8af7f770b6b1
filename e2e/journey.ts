import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

/** The accounts of the demonstration, by user name. */
export type Account =
  | 'district'
  | 'reviewer'
  | 'town'
  | 'village'
  | 'library'
  | 'leader'
  | 'system'
  | 'security'
  | 'auditor';

/** A desk and a phone, as wide as they are tried (pixels). */
export const desk = { width: 1440, height: 900 };
export const phone = { width: 360, height: 740 };

/** Somebody at a browser window of their own. */
export type Visitor = {
  page: Page;
  /** Opens a page of the console by its address there: `/district`. */
  go: (path: string) => Promise<void>;
  /** Asks the program with the same session, for what a journey needs and does not show. */
  ask: Ask;
  /** The same as somebody else, who prepares what this visitor may not. */
  askAs: (account: Account) => Promise<Ask>;
};

export type Ask = <Answer = Record<string, unknown>>(
  method: string,
  path: string,
  body?: object,
) => Promise<Answer>;

type Options = {
  as?: Account;
  size?: { width: number; height: number };
  /** How long the whole may take on a slow machine (ms). */
  patience?: number;
};

/** How long a page or a verdict may be waited for on a slow machine (ms); nobody waits longer than it takes. */
export const patience = 120_000;

let browser: Browser;

/** Opens the browser for the journeys of a file. */
export const withBrowser = () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
};

/** What no page may do, whatever is looked at: break, write errors to the console, get a fault from the program. */
const watch = (page: Page): string[] => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`the page broke: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 500) troubles.push(`${answer.status()} for ${answer.url()}`);
  });
  page.on('console', (message) => {
    const ofNetwork = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !ofNetwork) troubles.push(`console: ${message.text().slice(0, 300)}`);
  });
  return troubles;
};

const pictures = join(tmpdir(), 'wenmai-journeys');

const keepPicture = async (page: Page, title: string): Promise<string> => {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  await page.screenshot({ path, fullPage: true }).catch(() => {});
  return path;
};

const askWith =
  (context: BrowserContext, address: string): Ask =>
  async (method, path, body) => {
    const answer = await context.request.fetch(`${address}/api${path}`, {
      method,
      ...(body && { data: body }),
    });
    const said = await answer.json();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${JSON.stringify(said)}`);
    return said;
  };

const askAs =
  (contexts: BrowserContext[], address: string) =>
  async (account: Account): Promise<Ask> => {
    const context = await browser.newContext();
    contexts.push(context);
    await context.addCookies(inject('cookies')[account]);
    return askWith(context, address);
  };

const visit = async ({ as, size = desk }: Options) => {
  const address = inject('address');
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    baseURL: address,
  });
  const cookies = as ? inject('cookies')[as] : undefined;
  if (cookies) await context.addCookies(cookies);
  context.setDefaultTimeout(patience);
  const contexts = [context];
  const page = await context.newPage();
  const go = async (path: string) => {
    await page.goto(`/console${path}`);
    await page.locator('h1').first().waitFor();
  };
  const visitor: Visitor = {
    page,
    go,
    ask: askWith(context, address),
    askAs: askAs(contexts, address),
  };
  return { contexts, visitor, troubles: watch(page) };
};

/** What can be read there, as it stands in lines. */
export const textOf = async (locator: Locator): Promise<string> => (await locator.allInnerTexts()).join('\n');

/** One journey of somebody through the console; when it fails, a picture of the page is kept and named. */
export const journey = (title: string, options: Options, walk: (visitor: Visitor) => Promise<void>): void => {
  test(title, { timeout: options.patience ?? 300_000 }, async () => {
    const { contexts, visitor, troubles } = await visit(options);
    try {
      await walk(visitor);
      expect(troubles).toEqual([]);
    } catch (error) {
      const picture = await keepPicture(visitor.page, title);
      if (error instanceof Error) error.message += `\n(picture: ${picture})`;
      throw error;
    } finally {
      for (const context of contexts) await context.close();
    }
  });
};
