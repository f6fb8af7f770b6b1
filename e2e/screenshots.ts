/**
 * Takes the pictures of README and guide from a running demonstration and writes them to docs/screenshots:
 *
 *     node e2e/screenshots.ts http://127.0.0.1:8080 [name …]
 *
 * The machine needs a Chinese font (Debian: fonts-noto-cjk). Look at every picture before it is committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { untilSettled } from './accessibility.ts';
import { openBrowser } from './browser.ts';

type Ask = (path: string) => Promise<unknown>;
type Shot = {
  name: string;
  /** The demonstration account that looks; nobody sees the page of signing in. */
  as?: string;
  language?: 'zh' | 'en';
  width: 360 | 1440;
  height?: number;
  path: string | ((ask: Ask) => Promise<string>);
  /** What opens at the root instead of the console. */
  portal?: boolean;
};

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const mostBytes = 200 * 1024;
const sampleVillage = '500112141201';

const findVillage = async (ask: Ask): Promise<string> => {
  const { rows } = (await ask(`/api/organisations?search=${sampleVillage}`)) as { rows: { id: string }[] };
  return rows[0]?.id ?? '';
};

const centreOfVillage = async (ask: Ask): Promise<string> => `/centres/of/${await findVillage(ask)}`;

const weeklyOpening = async (ask: Ask): Promise<string> => {
  const id = await findVillage(ask);
  const unit = (await ask(`/api/verdicts/units/${id}`)) as {
    requirements: { requirement: { code: string }; shown: { from: string } | null }[];
  };
  const shown = unit.requirements.find(({ requirement }) => requirement.code === 'weekly-opening')?.shown;
  return `/evidence?organisation=${id}&requirement=weekly-opening&period=${shown?.from}`;
};

const centreOfTown = async (ask: Ask): Promise<string> => {
  const { rows } = (await ask('/api/public/centres?town=500112141&pageSize=1')) as { rows: { id: string }[] };
  return `/centres/${rows[0]?.id}`;
};

const shots: Shot[] = [
  { name: 'portal-home-1440', portal: true, width: 1440, path: '/?town=500112141' },
  { name: 'portal-home-360', portal: true, width: 360, height: 1080, path: '/?town=500112141' },
  {
    name: 'portal-elder-360',
    portal: true,
    width: 360,
    height: 1080,
    path: '/?town=500112141&edition=elder',
  },
  { name: 'portal-centre-360', portal: true, width: 360, height: 1080, path: centreOfTown },
  { name: 'district-1440', as: 'district', width: 1440, path: '/district' },
  { name: 'district-en-1440', as: 'district', language: 'en', width: 1440, path: '/district' },
  { name: 'requirement-1440', as: 'district', width: 1440, path: '/requirements/weekly-opening' },
  { name: 'evidence-1440', as: 'district', width: 1440, path: weeklyOpening },
  { name: 'town-1440', as: 'town', width: 1440, path: '/town' },
  { name: 'centre-1440', as: 'town', width: 1440, path: centreOfVillage },
  { name: 'village-today-360', as: 'village', width: 360, height: 1080, path: '/today' },
  { name: 'village-today-en-360', as: 'village', language: 'en', width: 360, height: 1080, path: '/today' },
  { name: 'village-sessions-360', as: 'village', width: 360, path: '/activities' },
];

const openContext = (browser: Browser, base: string, shot: Shot): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: base,
    viewport: { width: shot.width, height: shot.height ?? (shot.width === 360 ? 760 : 900) },
    deviceScaleFactor: shot.width === 360 ? 2 : 1,
    reducedMotion: 'reduce',
    storageState: {
      cookies: [],
      origins: [{ origin: base, localStorage: [{ name: 'wenmai.language', value: shot.language ?? 'zh' }] }],
    },
  });

const signIn = async (context: BrowserContext, username: string) => {
  const answer = await context.request.post('/api/auth/sign-in/username', {
    data: { username, password: 'Wenmai-2026' },
  });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()} ${await answer.text()}`);
};

const askAs =
  (context: BrowserContext): Ask =>
  async (path) => {
    const answer = await context.request.get(path);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };

/** A palette of few colours is enough for a flat page; fewer when the picture is still too large. */
const shrink = async (png: Buffer): Promise<Buffer> => {
  for (const colours of [256, 128, 64, 32]) {
    const smaller = await sharp(png).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (smaller.length <= mostBytes) return smaller;
  }
  throw new Error('larger than 200 KB even in 32 colours: make the picture smaller');
};

const take = async (browser: Browser, base: string, shot: Shot): Promise<void> => {
  const context = await openContext(browser, base, shot);
  try {
    if (shot.as) await signIn(context, shot.as);
    const path = typeof shot.path === 'string' ? shot.path : await shot.path(askAs(context));
    const page = await context.newPage();
    await page.goto(shot.portal ? path : `/console${path}`);
    await untilSettled(page);
    await page.waitForTimeout(500); // charts are drawn when everything is there
    const picture = await shrink(await page.screenshot());
    await writeFile(`${folder}${shot.name}.png`, picture);
    console.log(`${shot.name}.png  ${Math.round(picture.length / 1024)} KB`);
  } finally {
    await context.close();
  }
};

const [address, ...names] = process.argv.slice(2);
if (!address) throw new Error('Say where the demonstration runs, such as http://127.0.0.1:8080');
const base = new URL(address).origin;
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  for (const shot of shots)
    if (names.length === 0 || names.includes(shot.name)) await take(browser, base, shot);
} finally {
  await browser.close();
}
