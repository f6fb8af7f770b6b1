import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { runProgram } from '#apps/server/testing/running-program.ts';
import { openBrowser } from '#e2e/browser.ts';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import { figure, goalFigure, inTurns, ratio } from './measure.ts';
import type { Options, Say } from './options.ts';
import { signIn } from './served/sign-in.ts';

const checkout = resolve(import.meta.dirname, '..');

type Scrolled = { frames: number; long: number; worst: number };
type Drawn = { milliseconds: number; cells: number; scrolled: Scrolled };

/** Scrolls a box from top to bottom, 120 px a frame (a quick turn of the wheel), and looks at how long each frame took (ms). */
const scrollScript = (box: string) => `
  new Promise((resolve) => {
    const box = document.querySelector('${box}');
    const frames = [];
    let before = performance.now();
    const next = () => {
      const now = performance.now();
      frames.push(now - before);
      before = now;
      if (box.scrollTop + box.clientHeight >= box.scrollHeight - 2 || frames.length > 600)
        return resolve({ frames: frames.length, long: frames.filter((ms) => ms > 50).length, worst: Math.max(...frames) });
      box.scrollTop += 120;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  })`;

/** Clicks a link and waits until a cell takes the keyboard and two frames have been drawn. */
const openScript = `
  new Promise((resolve) => {
    const begun = performance.now();
    const after = (frames, then) => (frames === 0 ? then() : requestAnimationFrame(() => after(frames - 1, then)));
    const look = () => {
      const cell = document.querySelector('[role="gridcell"][tabindex="0"]');
      if (!cell) return requestAnimationFrame(look);
      cell.focus();
      cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      const held = () =>
        document.activeElement?.getAttribute('data-place') === '1 0'
          ? after(1, () => resolve(performance.now() - begun))
          : requestAnimationFrame(held);
      held();
    };
    history.pushState({}, '', '/console/district?level=all');
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    look();
  })`;

/** The same data as a plain table of the same size, every cell drawn: what the matrix is compared with. */
const plainScript = `
  (async () => {
    const begun = performance.now();
    const { units, columns } = await (await fetch('/api/verdicts/matrix')).json();
    const signs = ['✓', '✗', '○', '–'];
    const rows = units.map((unit, at) =>
      '<tr style="height:38px"><th style="position:sticky;left:0;background:#fff">' + unit.name + '</th>' +
      columns.map(({ shown }) => '<td tabindex="-1" style="width:46px">' + (signs[shown.verdicts[at]] ?? '') + '</td>').join('') + '</tr>');
    document.body.innerHTML = '<div id="plain" style="height:660px;overflow:auto"><table><thead style="position:sticky;top:0"><tr><th></th>' +
      columns.map(({ requirement }) => '<th>' + requirement.name.zh + '</th>').join('') + '</tr></thead><tbody>' + rows.join('') + '</tbody></table></div>';
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun))));
  })()`;

const countCells = (page: Page, cell: string) =>
  page.evaluate<number>(`document.querySelectorAll('${cell}').length`);

const drawMatrix = async (context: BrowserContext): Promise<Drawn> => {
  const page = await context.newPage();
  await page.goto('/console/requirements', { waitUntil: 'networkidle' });
  const milliseconds = await page.evaluate<number>(openScript);
  const cells = await countCells(page, '[role="gridcell"]');
  const scrolled = await page.evaluate<Scrolled>(scrollScript('[role="grid"]'));
  await page.close();
  return { milliseconds, cells, scrolled };
};

const drawPlain = async (context: BrowserContext): Promise<Drawn> => {
  const page = await context.newPage();
  await page.goto('/console/requirements', { waitUntil: 'networkidle' });
  const milliseconds = await page.evaluate<number>(plainScript);
  const cells = await countCells(page, '#plain td');
  const scrolled = await page.evaluate<Scrolled>(scrollScript('#plain'));
  await page.close();
  return { milliseconds, cells, scrolled };
};

type Bytes = { script: number; style: number; data: number };

/** What goes over the wire, compressed, when somebody who has nothing cached opens the matrix. */
const bytesOf = async (context: BrowserContext): Promise<Bytes> => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes: Bytes = { script: 0, style: 0, data: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Script') bytes.script += encodedDataLength;
    else if (kind === 'Stylesheet') bytes.style += encodedDataLength;
    else if (kind === 'Fetch' || kind === 'XHR') bytes.data += encodedDataLength;
  });
  await page.goto('/console/district?level=all', { waitUntil: 'networkidle' });
  await page.locator('[role="gridcell"]').first().waitFor();
  await page.close();
  return bytes;
};

const measure = async (browser: Browser, port: number, { rounds }: Options, say: Say) => {
  const address = `http://127.0.0.1:${port}`;
  const headers = (await signIn(port, 'district')).split('; ').map((pair) => pair.split(/=(.*)/));
  const open = async () => {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    });
    await context.addCookies(headers.map(([name = '', value = '']) => ({ name, value, url: address })));
    return context;
  };
  const cold = await open();
  const bytes = await bytesOf(cold);
  await cold.close();
  const context = await open();
  await drawMatrix(context);
  const { matrix, plain } = await inTurns(rounds, {
    matrix: () => drawMatrix(context),
    plain: () => drawPlain(context),
  });
  const times = (sides: readonly Drawn[]) => sides.map(({ milliseconds }) => milliseconds);
  const longFrames = (sides: readonly Drawn[]) => sides.map(({ scrolled }) => scrolled.long);
  say(
    goalFigure('matrix: from click to a cell that answers the keyboard', times(matrix), 'ms', {
      atMost: 1000,
    }),
  );
  say(figure('plain table, every cell drawn: from click to drawn', times(plain), 'ms'));
  say(ratio('matrix ÷ plain table', times(matrix), times(plain)));
  say(
    figure(
      'matrix: cells in the page at once',
      matrix.map(({ cells }) => cells),
      '',
    ),
  );
  say(
    figure(
      'plain table: cells',
      plain.map(({ cells }) => cells),
      '',
    ),
  );
  say(goalFigure('matrix: scroll frames over 50 ms', longFrames(matrix), '', { atMost: 0 }));
  say(
    figure(
      'matrix: frames of one scroll through',
      matrix.map(({ scrolled }) => scrolled.frames),
      '',
    ),
  );
  say(
    figure(
      'matrix: slowest frame',
      matrix.map(({ scrolled }) => scrolled.worst),
      'ms',
    ),
  );
  say(figure('plain table: scroll frames over 50 ms', longFrames(plain), ''));
  say(
    figure(
      'plain table: slowest frame',
      plain.map(({ scrolled }) => scrolled.worst),
      'ms',
    ),
  );
  say(figure('bytes, nothing cached: script', [bytes.script / 1024], 'KiB'));
  say(figure('bytes, nothing cached: style', [bytes.style / 1024], 'KiB'));
  say(figure('bytes, nothing cached: data', [bytes.data / 1024], 'KiB'));
};

/** Starts the program on a filled installation of its own, for as long as it is measured. */
const withProgram = async (use: (port: number) => Promise<void>) => {
  const dataFolder = makeTemporaryFolder('matrix');
  const env = { ...process.env, WENMAI_DATA: dataFolder, WENMAI_FILES: join(dataFolder, 'files') };
  try {
    await promisify(execFile)(process.execPath, [join(checkout, 'e2e/fill-installation.ts')], { env });
    const program = await runProgram({ dataFolder });
    await use(Number(new URL(program.address).port));
    await program.stop();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
};

/**
 * The district's matrix in a real browser with every unit and requirement, beside a plain table of the same cells.
 * WENMAI_ADDRESS names a demonstration that runs already.
 */
export const matrix = async (options: Options, say: Say): Promise<void> => {
  const browser = await openBrowser();
  const running = process.env.WENMAI_ADDRESS;
  try {
    if (running) await measure(browser, Number(new URL(running).port), options, say);
    else await withProgram((port) => measure(browser, port, options, say));
  } finally {
    await browser.close();
  }
};
