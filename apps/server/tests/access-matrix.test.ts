import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { roleNames } from '#modules/organisations/rules.ts';
import { judgeAll, keepShippedStandards } from '#modules/standards/index.ts';
import type { Route } from '#platform/http/route.ts';
import { routes } from '../routes.ts';
import { openStory, type Story } from '../testing/story.ts';
import { type Asked, whyWrong } from './every-route/expected.ts';
import { aLand, type Holder, holders, type Land, reaches, unitsAround } from './every-route/land.ts';
import { contentOf, markOf } from './every-route/plant.ts';
import {
  idsInBody,
  nameOf,
  namesARecord,
  requestOf,
  valuesFor,
  valuesWithForeignId,
} from './every-route/requests.ts';
import { shownUnits } from './every-route/shown-units.ts';
import { undone } from './every-route/undo-commands.ts';
import type { Unit } from './every-route/unit.ts';

vi.mock('../routes.ts', async (original) => {
  const { undoCommands } = await import('./every-route/undo-commands.ts');
  return { routes: undoCommands((await original<typeof import('../routes.ts')>()).routes) };
});

// A workbook is shown as its cells, so that they can be searched, and no thread is started for each of many hundreds.
vi.mock('#platform/spreadsheets/write-workbook.ts', () => ({
  writeWorkbook: async (workbook: unknown) => Buffer.from(JSON.stringify(workbook)),
}));
vi.mock('#platform/spreadsheets/read-table.ts', () => ({
  readTable: async () => ({ headers: ['示例'], rows: [{ line: 2, cells: { 示例: '甲' } }] }),
}));

/** Whatever needs no role; a new one is a decision, made here. */
const forEverybodySignedIn = [
  'GET /me',
  'GET /me/sign-in',
  'POST /me/passkeys/:passkeyId/removal',
  'POST /me/password',
  'GET /me/sessions',
  'POST /me/sessions/ending',
  'GET /calendar',
];
const forResidents = [
  'GET /my',
  'GET /my/homes',
  'GET /my/export',
  'POST /my/welcome',
  'PUT /my/details',
  'POST /my/children',
  'PUT /my/children/:childId',
  'POST /my/children/:childId/closing',
  'POST /my/sessions/ending',
  'POST /my/closing',
];
const forAnybody = [
  'GET /demonstration-accounts',
  'GET /first-administrator',
  'POST /first-administrator',
  'GET /sign-in-options',
  'GET /organisations/:organisationId/published-verdicts',
  'GET /public/district',
  'GET /public/organisations/:organisationId',
  'GET /public/organisations/:organisationId/teams',
  'GET /public/organisations/:organisationId/brands',
  'GET /public/organisations/:organisationId/standing-items',
  'GET /public/brands/:brandId/photos/:fileId',
  'GET /public/today',
  'GET /public/centres',
  'GET /public/centres/:centreId',
  'GET /public/centres/:centreId/photos/:fileId',
  'GET /public/sessions',
  'GET /public/sessions/by-day',
  'GET /public/sessions/:sessionId',
  'GET /public/programmes/:programmeId',
];

const declared: Route[] = routes.map(({ route }) => route);
/** What anybody may ask, and what is a resident's own, knows no reach. */
const bounded = declared.filter(({ allows }) => allows !== 'anyone' && allows !== 'resident');
const files = mkdtempSync(join(tmpdir(), 'wenmai-matrix-'));

let story: Story;
let land: Land;
beforeAll(async () => {
  process.env.WENMAI_FILES = files;
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  land = await aLand(story);
  await story.program(keepShippedStandards);
  await judgeAll(story, { fromOn: '2026-01-01' });
  await story.settle();
});
afterAll(async () => {
  await story.close();
  rmSync(files, { recursive: true, force: true });
});

const unitNamed = (name: string): Unit => {
  const unit = land.get(name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
};

const inTurns = async <Item>(items: readonly Item[], each: (item: Item) => Promise<void>) => {
  const waiting = [...items];
  const turn = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await each(item);
  };
  await Promise.all(Array.from({ length: 6 }, turn));
};

const permits = ({ allows }: Route, { role }: Holder) =>
  typeof allows === 'string' ? allows !== 'resident' : allows.roles.includes(role);

/** Where a role is tried: all around when the route lets it in, else at home. */
const targetsFor = (route: Route, holder: Holder): Unit[] => {
  const home = unitNamed(holder.at);
  return permits(route, holder) ? unitsAround(land, home) : [home];
};

describe('every route', () => {
  test('names a permission of known roles, or stands on the list of those that need none', () => {
    const without = (allows: string) =>
      declared.filter((route) => route.allows === allows).map((route) => nameOf(route));
    const unknown = declared.filter(
      ({ allows }) =>
        typeof allows === 'object' &&
        (allows.roles.length === 0 || allows.roles.some((role) => !roleNames.includes(role as 'auditor'))),
    );
    expect(without('signed-in')).toEqual(forEverybodySignedIn);
    expect(without('resident')).toEqual(forResidents);
    expect(without('anyone').sort()).toEqual(forAnybody.toSorted());
    expect(unknown.map(nameOf)).toEqual([]);
    expect(new Set(declared.map(nameOf)).size).toBe(declared.length);
  });

  test('is tried with a request of the right form', () => {
    const malformed = declared.flatMap((route) => {
      const values = valuesFor(route, unitNamed('甲一镇一村'));
      const parts = ['params', 'query', 'body'] as const;
      return parts
        .filter((part) => route[part] && !route[part].safeParse(values[part]).success)
        .map((part) => `${nameOf(route)} ${part}: ${JSON.stringify(values[part])}`);
    });
    expect(malformed).toEqual([]);
  });

  test('refuses somebody not signed in, and nothing is written', async () => {
    const nobody = story.asNobody();
    const before = await contentOf(story);
    const wrong: string[] = [];
    await inTurns(declared, async (route) => {
      const { status } = await nobody.call(requestOf(route, valuesFor(route, unitNamed('甲一镇'))));
      if ((status === 401) === (route.allows === 'anyone') || status >= 500)
        wrong.push(`${nameOf(route)} → ${status}`);
    });
    expect(wrong).toEqual([]);
    expect(await contentOf(story)).toEqual(before);
  });
});

describe('a resident', () => {
  test('is nobody to the routes of staff, and staff are nobody to those of residents', async () => {
    const officer = await story.asRole('village-officer', unitNamed('甲一镇一村').id);
    const resident = await story.asResident(unitNamed('甲一镇一村').id);
    const before = await contentOf(story);
    const wrong: string[] = [];
    await inTurns(declared, async (route) => {
      if (route.allows === 'anyone') return;
      const client = route.allows === 'resident' ? officer : resident;
      const { status } = await client.call(requestOf(route, valuesFor(route, unitNamed('甲一镇一村'))));
      if (status !== 401) wrong.push(`${nameOf(route)} → ${status}`);
    });
    expect(wrong).toEqual([]);
    expect(await contentOf(story)).toEqual(before);
  });

  test('finds nothing of another resident', async () => {
    const home = unitNamed('甲一镇一村');
    const resident = await story.asResident(home.id);
    const before = await contentOf(story);
    const wrong: string[] = [];
    await inTurns(declared, async (route) => {
      if (route.allows !== 'resident') return;
      const { status, body } = await resident.call(requestOf(route, valuesFor(route, home)));
      if (status >= 500 || (namesARecord(route) && status !== 404))
        wrong.push(`${nameOf(route)} → ${status}`);
      if (JSON.stringify(body).includes(markOf(home.name))) wrong.push(`${nameOf(route)} shows another`);
    });
    expect(wrong).toEqual([]);
    expect(await contentOf(story)).toEqual(before);
  });
});

describe.each(holders)('$role at $at', (holder) => {
  test('reaches what lies beneath and nothing else; what is refused leaves nothing behind', {
    timeout: 120_000,
  }, async () => {
    const home = unitNamed(holder.at);
    const client = await story.asRole(holder.role, home.id);
    const before = await contentOf(story);
    const wrong: string[] = [];
    const tries = bounded.flatMap((route) => targetsFor(route, holder).map((target) => ({ route, target })));

    await inTurns(tries, async ({ route, target }) => {
      const answer = await client.call(requestOf(route, valuesFor(route, target)));
      const asked: Asked = {
        route,
        permitted: permits(route, holder),
        within: reaches(home, target),
      };
      const why = whyWrong(asked, answer, shownUnits(route, answer, land, home, target));
      if (why) wrong.push(`${nameOf(route)} of ${target.name}: ${why}`);
    });

    expect(wrong).toEqual([]);
    expect(await contentOf(story)).toEqual(before);
  });

  test('cannot tie an own record to one of another district', async () => {
    const home = unitNamed(holder.at);
    const client = await story.asRole(holder.role, home.id);
    const wrong: string[] = [];
    const tries = declared
      .filter((route) => permits(route, holder))
      .flatMap((route) => idsInBody(route).map((path) => ({ route, path })));

    await inTurns(tries, async ({ route, path }) => {
      const values = valuesWithForeignId(route, home, path, unitNamed('乙一镇一村'));
      const { status, body } = await client.call(requestOf(route, values));
      const { code } = body as { code?: string };
      if (status < 400 || status >= 500 || code === undone || code === 'http.invalid-request')
        wrong.push(`${nameOf(route)} with a foreign ${path.join('.')}: ${status} ${code}`);
    });

    expect(wrong).toEqual([]);
  });
});
