import { describe, expect } from 'vitest';
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
    () => '/requirements',
    () => '/requirements/weekly-opening',
    ({ village }) => `/evidence?organisation=${village}&requirement=weekly-opening`,
    ({ village }) => `/organisations/${village}`,
    () => '/centres',
    () => '/centres/openings',
    () => '/centres/building',
    () => '/centres/new-spaces',
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
    () => '/no-such-page',
  ],
  town: [() => '/town'],
  village: [() => '/today'],
  system: [() => '/organisations', () => '/access/accounts'],
  security: [() => '/access/accounts'],
  auditor: [() => '/access/audit'],
};

withBrowser();

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
  for (const [as, addresses] of Object.entries(pages) as [Account, ((ids: Somewhere) => string)[]][])
    journey(`every page of ${as} is accessible and fits ${size.width} px`, { as, size }, async (visitor) => {
      const ids = await somewhere(visitor);
      const wrong: string[] = [];
      for (const addressOf of addresses) wrong.push(...(await wrongOn(visitor, addressOf(ids))));
      expect(wrong).toEqual([]);
    });
});
