import { get } from 'node:http';
import { openBrowser } from '#e2e/browser.ts';
import { addDays } from '#platform/dates/index.ts';
import { type BenchDatabase, settle, withSampleDistrict } from './database.ts';
import type { Request } from './load/load.ts';
import { figure, goalFigure, inTurns, ratio } from './measure.ts';
import type { Options, Say } from './options.ts';
import { bear } from './served/bear.ts';
import { type Served, serve } from './served/serve.ts';

/** A page, and many of its kind: more than the portal keeps, so that asking them in turn finds none of them kept. */
type Kind = { name: string; hot: string; cold: string[] };

const listPages = async ({ pool, today }: BenchDatabase): Promise<Kind> => {
  const towns = await pool<{ code: string }[]>`
    select code from organisations.organisation where level = 'town' order by code`;
  const days = Array.from({ length: 14 }, (_, at) => addDays(today, at));
  const cold = towns.flatMap(({ code }) =>
    days.flatMap((day) => ['', '/en'].map((language) => `${language}/activities?town=${code}&day=${day}`)),
  );
  return { name: 'list', hot: '/activities', cold };
};

const centrePages = async ({ pool }: BenchDatabase): Promise<Kind> => {
  const centres = await pool<{ id: string }[]>`select id from centres.centre order by id`;
  const cold = centres.flatMap(({ id }) => ['', '/en'].map((language) => `${language}/centres/${id}`));
  return { name: 'centre page', hot: cold[0] ?? '', cold };
};

const headers = { 'accept-encoding': 'br' };
const requestsFor = (paths: readonly string[]): Request[] => paths.map((path) => ({ method: 'GET', path }));
const addressOf = ({ port }: Served, path: string) => `http://127.0.0.1:${port}${path}`;

const measureSpeed = async (
  { pool }: BenchDatabase,
  portal: Served,
  { name, hot, cold }: Kind,
  { rounds, seconds, connections }: Options,
  say: Say,
) => {
  const bare = await serve('kept-page', addressOf(portal, hot));
  const load = { seconds, connections, headers };
  try {
    const measured = await inTurns(rounds, {
      hot: () => bear(pool, portal, { ...load, requests: requestsFor([hot]) }),
      bare: () => bear(pool, bare, { ...load, requests: requestsFor([hot]) }),
      cold: () => bear(pool, portal, { ...load, requests: requestsFor(cold) }),
    });
    const rates = (side: keyof typeof measured) => measured[side].map(({ perSecond }) => perSecond);
    const work = (side: keyof typeof measured) => measured[side].map(({ serverMs }) => serverMs);
    say(figure(`${name}, kept in memory`, rates('hot'), '/s'));
    say(figure(`${name}, a bare route with the same bytes`, rates('bare'), '/s'));
    say(figure(`${name}, made anew each time`, rates('cold'), '/s'));
    say(figure(`${name}: processor time of a page kept`, work('hot'), 'ms'));
    say(figure(`${name}: processor time of a page made anew`, work('cold'), 'ms'));
    const asked = measured.cold.map(({ databaseMs }) => databaseMs);
    say(figure(`${name}: processor time of the database for it`, asked, 'ms'));
    say(ratio(`${name}: pages from memory, portal ÷ bare`, rates('hot'), rates('bare'), { atLeast: 0.5 }));
    say(ratio(`${name}: processor time of a kept page, portal ÷ bare`, work('hot'), work('bare')));
  } finally {
    await bare.stop();
  }
};

const bytesOf = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks).length));
    }).on('error', reject);
  });

/** HTML and style sheet as they travel, and how much of it is script: nothing. */
const measureSize = async (portal: Served, { name, hot }: Kind, say: Say) => {
  const html = await (await fetch(addressOf(portal, hot))).text();
  const sheet = /href="(\/portal\/look-[^"]+)"/.exec(html)?.[1] ?? '';
  const [page, style] = [await bytesOf(addressOf(portal, hot)), await bytesOf(addressOf(portal, sheet))];
  say(figure(`${name}: HTML, compressed`, [page / 1024], 'KiB'));
  say(figure(`${name}: style sheet, compressed`, [style / 1024], 'KiB'));
  say(goalFigure(`${name}: both`, [(page + style) / 1024], 'KiB', { atMost: 20 }));
  const scripts = (html.match(/<script[\s\S]*?<\/script>/g) ?? []).join('').length;
  say(goalFigure(`${name}: script`, [scripts], '', { atMost: 0 }));
};

/** 1.6 Mbit/s and 150 ms there and back: a poor phone's network. */
const poorNetwork = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };

/** Asked when the page is there: the browser says its first paint a moment later. */
const firstPaint = `new Promise((tell) => new PerformanceObserver((list) => {
  const paint = list.getEntriesByName('first-contentful-paint')[0];
  if (paint) tell(paint.startTime);
}).observe({ type: 'paint', buffered: true }))`;

const measurePaint = async (portal: Served, { name, hot }: Kind, { rounds }: Options, say: Say) => {
  const browser = await openBrowser();
  const paints: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send('Network.enable');
      await network.send('Network.emulateNetworkConditions', poorNetwork);
      await page.goto(addressOf(portal, hot), { waitUntil: 'load' });
      paints.push(await page.evaluate<number>(firstPaint));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  say(goalFigure(`${name}: first paint, 1.6 Mbit/s and 150 ms`, paints, 'ms', { atMost: 1000 }));
};

/** The portal's pages: from memory and made anew, beside a bare route; their size; their first paint on a poor network. */
export const portal = (options: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, async (database) => {
    await settle(database);
    const served = await serve('portal', database.url);
    try {
      for (const kind of [await listPages(database), await centrePages(database)]) {
        await measureSize(served, kind, say);
        await measureSpeed(database, served, kind, options, say);
        await measurePaint(served, kind, options, say);
      }
    } finally {
      await served.stop();
    }
  });
