import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { untilSettled } from './accessibility.ts';
import { type Ask, journey, patience, phone, textOf, type Visitor, withBrowser } from './journey.ts';
import { tabTo } from './keyboard.ts';

type Made = { id: string };

const dayBefore = (days: number) => {
  const now = new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000);
  return now.toISOString().slice(0, 10);
};

/** Days from the last Sunday back to its Monday: the last week that is over. */
const lastWeek = () => {
  const weekday = new Date(`${dayBefore(0)}T00:00:00Z`).getUTCDay() || 7;
  return Array.from({ length: 7 }, (_, at) => dayBefore(weekday + 6 - at));
};

/** A village of its own with a centre that was open last week for 36 hours: six short of what is required. */
const aVillageShortOfHours = async ({ ask }: Visitor, system: Ask) => {
  const tree = await ask<{ id: string; code: string }[]>('GET', '/organisations/tree');
  const town = tree.find(({ code }) => code === '500112141');
  const code = `500112141${randomInt(10_000, 99_999)}`;
  const village = { code, name: '开放示例村', kind: 'village', parentId: town?.id, fromOn: dayBefore(60) };
  const { id: organisationId } = await system<Made>('POST', '/organisations', village);
  const centre = { organisationId, name: '开放示例村文化服务中心', fromOn: dayBefore(60) };
  const { id: centreId } = await ask<Made>('POST', '/centres', centre);
  const days = lastWeek();
  for (const onDate of days.slice(0, 6))
    await ask('POST', `/centres/${centreId}/openings`, { onDate, opens: '09:00', closes: '15:00' });
  return { organisationId, centreId, monday: days[0] ?? '', sunday: days[6] ?? '' };
};

const untilVerdict = async ({ page, go }: Visitor, path: string, said: string) => {
  await expect
    .poll(
      async () => {
        await go(path);
        await untilSettled(page);
        return textOf(page.locator('main'));
      },
      { timeout: patience, interval: 500 },
    )
    .toContain(said);
};

type Opening = { id: string; opens: string; keptBy: { id: string } | null };

/** The officer's own room, shut and with nothing recorded today: what other journeys left is struck out. */
const ownRoomShut = async ({ ask, askAs }: Visitor) => {
  const { grants } = await ask<{ grants: { organisationId: string }[] }>('GET', '/me');
  const { rows } = await ask<{ rows: Made[] }>('GET', `/centres?beneath=${grants[0]?.organisationId}`);
  const centreId = rows[0]?.id ?? '';
  const town = await askAs('town');
  const today = () => ask<{ openings: Opening[] }>('GET', `/centres/${centreId}/today`);
  for (const { id } of (await today()).openings)
    await town('POST', `/openings/${id}/strike`, { reason: '演练前清空' });
  return { town, openingOfToday: async () => (await today()).openings[0] };
};

const roomOf = (page: Page) => page.getByRole('region', { name: /文化服务中心/ });

withBrowser();

describe('recording an opening', () => {
  journey('from paper turns the week of a village from not met to met', { as: 'town' }, async (visitor) => {
    const { organisationId, centreId, monday, sunday } = await aVillageShortOfHours(
      visitor,
      await visitor.askAs('system'),
    );
    const evidence = `/evidence?organisation=${organisationId}&requirement=weekly-opening&period=${monday}`;
    await untilVerdict(visitor, evidence, '未达标\n36');

    const { page } = visitor;
    await visitor.go(`/centres/${centreId}/openings`);
    await page.getByRole('button', { name: '补录纸质记录' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('日期').fill(sunday);
    await dialog.getByLabel('日期').press('Enter');
    await dialog.getByLabel('开门').fill('09:00');
    await dialog.getByLabel('开门').press('Enter');
    await dialog.getByLabel('关门').fill('15:00');
    await dialog.getByLabel('关门').press('Enter');
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
    await dialog.waitFor({ state: 'hidden' });

    await untilVerdict(visitor, evidence, '达标\n42');
  });

  journey('is one tap on the phone, and one more closes', { as: 'village', size: phone }, async (visitor) => {
    const { page, go, ask } = visitor;
    const { town, openingOfToday } = await ownRoomShut(visitor);
    await go('/today');
    const room = roomOf(page);
    await room.getByRole('button', { name: '开门', exact: true }).click();
    await room.getByRole('status').getByText('正在开放').waitFor();

    const opening = await openingOfToday();
    await town('PUT', `/openings/${opening?.id}`, {
      opens: '00:00', // a room is not shut in the minute in which it was opened
      closes: null,
      keptBy: opening?.keptBy?.id ?? null,
      reason: '演练',
    });
    await room.getByRole('button', { name: '关门', exact: true }).click();
    await room.getByRole('status').getByText('未开放').waitFor();
    expect(await ask('GET', `/openings/${opening?.id}`)).toMatchObject({ opens: '00:00' });
  });

  journey('needs no mouse', { as: 'village' }, async (visitor) => {
    const { page, go } = visitor;
    await ownRoomShut(visitor);
    await go('/today');
    await untilSettled(page);
    await tabTo(page, /^开门$/);
    await page.keyboard.press('Enter');
    await roomOf(page).getByRole('status').getByText('正在开放').waitFor();
  });
});
