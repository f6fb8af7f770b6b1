import { readFileSync } from 'node:fs';
import { matchPath } from 'react-router';
import { describe, expect, test } from 'vitest';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { type Account, desk, journey, phone, type Visitor, withBrowser } from './journey.ts';

type Rows = { rows: { id: string }[] };
type Tree = { id: string; code: string; parentId: string | null }[];

/** Ids of records of the demonstration, for pages that show one. */
const somewhere = async ({ ask }: Visitor) => {
  const first = async (path: string) => {
    const { rows } = await ask<Rows>('GET', `${path}?pageSize=1`).catch(() => ({ rows: [] }));
    return rows[0]?.id ?? '';
  };
  const tree = await ask<Tree>('GET', '/organisations/tree');
  const idOf = (code: string) => tree.find((unit) => unit.code === code)?.id ?? '';
  return {
    town: idOf('500112141'),
    village: idOf('500112141201'),
    centre: await first('/centres'),
    programme: await first('/programmes'),
    course: await first('/courses'),
    team: await first('/teams'),
  };
};
type Somewhere = Awaited<ReturnType<typeof somewhere>>;

/** Every page of the console but those outside it, each as somebody who works with it. */
const pages: Partial<Record<Account, ((ids: Somewhere) => string)[]>> = {
  district: [
    () => '/district',
    () => '/district?view=map',
    () => '/district?view=trend',
    () => '/district?level=town',
    ({ town }) => `/towns/${town}`,
    ({ village }) => `/units/${village}`,
    () => '/compare',
    () => '/requirements',
    () => '/requirements/weekly-opening',
    () => '/standards',
    () => '/standards/propose',
    () => '/standards/publication',
    () => '/deductions',
    ({ village }) => `/evidence?organisation=${village}&requirement=weekly-opening`,
    () => '/organisations',
    ({ village }) => `/organisations/${village}`,
    () => '/centres',
    () => '/centres/openings',
    () => '/centres/building',
    () => '/centres/new-spaces',
    ({ village }) => `/centres/of/${village}`,
    ({ centre }) => `/centres/${centre}`,
    ({ centre }) => `/centres/${centre}/hours`,
    ({ centre }) => `/centres/${centre}/openings`,
    ({ centre }) => `/centres/${centre}/duties`,
    ({ centre }) => `/centres/${centre}/calendar`,
    ({ centre }) => `/centres/${centre}/board`,
    () => '/activities',
    () => '/activities/programmes',
    ({ programme }) => `/activities/programmes/${programme}`,
    () => '/activities/services',
    () => '/training',
    ({ course }) => `/training/courses/${course}`,
    () => '/training/hours',
    () => '/people/staff',
    () => '/people/volunteers',
    () => '/people/teams',
    ({ team }) => `/people/teams/${team}`,
    () => '/people/brands',
    () => '/people/personal-data',
    () => '/no-such-page',
  ],
  town: [() => '/town'],
  village: [() => '/', () => '/today', () => '/unit', () => '/residents'],
  system: [
    () => '/organisations',
    ({ village }) => `/organisations/${village}`,
    ({ village }) => `/organisations/${village}/change`,
    ({ town }) => `/organisations/${town}/change?act=split`,
    () => '/access/accounts',
    () => '/installation',
  ],
  security: [() => '/access/accounts', () => '/access/policy', () => '/account'],
  auditor: [() => '/access/audit'],
};

/** Every address that the console knows, as its routes say it. */
const routes = () => {
  const source = readFileSync(new URL('../apps/console/src/router.tsx', import.meta.url), 'utf8');
  const ofCentre = /path: 'centres\/:centreId',[^[]*children: \[(.*?)\],\n/s.exec(source)?.[1] ?? '';
  const paths = (text: string) => [...text.matchAll(/path: '([^'*]+)'/g)].map(([, path]) => path ?? '');
  return [
    ...paths(source.replace(ofCentre, '')).map((path) => `/${path.replace(/^\//, '')}`),
    ...paths(ofCentre).map((path) => `/centres/:centreId/${path}`),
  ];
};

/** Looked at where somebody signs in, first or again, where nobody can any more, and where a version is adopted, and where nothing ever settles. */
const elsewhere = ['/before-work', '/sign-in', '/set-up', '/standards/proposals/:number', '/style'];

withBrowser();

test('every page of the console is looked at', () => {
  const ids = { town: 'x', village: 'x', centre: 'x', programme: 'x', course: 'x', team: 'x' };
  const visited = Object.values(pages)
    .flat()
    .map((addressOf) => addressOf(ids).replace(/\?.*/, ''));
  const unseen = routes().filter((route) => !visited.some((address) => matchPath(route, address)));
  expect(unseen.toSorted()).toEqual(elsewhere.toSorted());
});

const wrongOn = async ({ page, go }: Visitor, path: string): Promise<string[]> => {
  await go(path);
  await untilSettled(page);
  const beyond = await overflow(page);
  return [
    ...(await seriousFindings(page)),
    ...(beyond > 0 ? [`${beyond} px wider than the window`] : []),
  ].map((finding) => `${path}: ${finding}`);
};

describe.each([phone, desk])('at $width px', (size) => {
  const patience = 600_000;
  for (const [as, addresses] of Object.entries(pages) as [Account, ((ids: Somewhere) => string)[]][])
    journey(
      `every page of ${as} is accessible and fits ${size.width} px`,
      { as, size, patience },
      async (visitor) => {
        const ids = await somewhere(visitor);
        const wrong: string[] = [];
        for (const addressOf of addresses) wrong.push(...(await wrongOn(visitor, addressOf(ids))));
        expect(wrong).toEqual([]);
      },
    );
});
