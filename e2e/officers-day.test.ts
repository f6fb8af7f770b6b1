import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { anAccount, password } from './an-account.ts';
import { desk, journey, patience, phone, textOf, type Visitor, withBrowser } from './journey.ts';

type Made = { id: string };

const inDistrict = (milliseconds: number) =>
  new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
const dayBefore = (days: number) => inDistrict(Date.now() - days * 86_400_000);
const everyDay = (opens: string, closes: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));

/** A village with a centre that promises hours, and an officer of its own who has an account. */
const aVillageWithItsOfficer = async ({ askAs }: Visitor) => {
  const [system, security, town] = await Promise.all([askAs('system'), askAs('security'), askAs('town')]);
  const tree = await system<{ id: string; code: string }[]>('GET', '/organisations/tree');
  const number = randomInt(10_000, 99_999);
  const { id: organisationId } = await system<Made>('POST', '/organisations', {
    code: `500112141${number}`,
    name: `一日示例村${number}`,
    kind: 'village',
    parentId: tree.find(({ code }) => code === '500112141')?.id,
    fromOn: dayBefore(60),
  });
  const { id: centreId } = await town<Made>('POST', '/centres', {
    organisationId,
    name: `一日示例村${number}文化服务中心`,
    fromOn: dayBefore(60),
  });
  await town('PUT', `/centres/${centreId}/hours`, { fromOn: dayBefore(0), week: everyDay('00:00', '23:59') });
  const username = `officer-${number}`;
  const account = await anAccount(system, { username, name: '示例干事' });
  const role = { role: 'village-officer', organisationId, fromOn: dayBefore(0) };
  await security('POST', `/accounts/${account.id}/grants`, role);
  return { organisationId, centreId, username, town };
};

/** A session of the village that begins in a moment and is over in another. */
const aShortSession = async ({
  organisationId,
  town,
}: Awaited<ReturnType<typeof aVillageWithItsOfficer>>) => {
  const said = {
    item: '晨间读报',
    category: 'reading',
    place: '农家书屋',
    organiser: '示例村',
    fromOn: dayBefore(7),
  };
  const programme = await town<Made>('POST', `/organisations/${organisationId}/programmes`, said);
  const startsAt = Date.now() + 2_000;
  const endsAt = startsAt + 1_000;
  const times = { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
  await town('POST', `/programmes/${programme.id}/sessions`, times);
  return { isOver: () => new Promise((over) => setTimeout(over, endsAt + 500 - Date.now())) };
};

/** A photo as large as a phone takes it: noise does not get smaller by itself. */
const aLargePhoto = () => {
  const noise = {
    width: 3200,
    height: 2400,
    channels: 3 as const,
    noise: { type: 'gaussian' as const, mean: 128, sigma: 30 },
  };
  return sharp({ create: { ...noise, background: '#888' } })
    .jpeg({ quality: 90 })
    .toBuffer();
};

const signIn = async (page: Page, username: string, home: string) => {
  await page.goto('/console/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /^登\s?录$/ }).click();
  await page.waitForURL(`**${home}`);
};

const sheet = (page: Page, name: string) => page.getByRole('region', { name });

const untilMissing = ({ page }: Visitor, said: string, expected: boolean) =>
  expect
    .poll(
      async () => {
        await page.reload();
        await sheet(page, '还差什么').getByRole('heading', { name: '常年要有' }).waitFor();
        return (await textOf(sheet(page, '还差什么'))).includes(said);
      },
      { timeout: patience, interval: 500 },
    )
    .toBe(expected);

withBrowser();

describe('the day of a village officer', () => {
  journey('goes from opening to closing on a phone', { size: phone }, async (visitor) => {
    const { page, go } = visitor;
    const village = await aVillageWithItsOfficer(visitor);
    await signIn(page, village.username, '/console/today');
    const room = page.getByRole('region', { name: /文化服务中心/ });
    await room.getByRole('button', { name: '开门', exact: true }).click();
    await room.getByRole('status').getByText('正在开放').waitFor();
    await sheet(page, '还差什么').getByText('还差 3 场活动').waitFor();

    const session = await aShortSession(village);
    await session.isOver();
    await page.reload();
    await untilSettled(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await aLargePhoto() };
    const programme = sheet(page, '今天的活动');
    await programme.getByRole('button', { name: '记录', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '晨间读报' });
    await dialog.getByLabel('来了多少人').fill('26');
    await dialog.locator('input[type=file][capture]').setInputFiles(photo);
    await dialog.locator('img').waitFor();
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await programme.getByText('26 人').waitFor();

    await untilMissing(visitor, '还差 2 场活动', true);

    await page.getByRole('link', { name: '登记一村一品' }).click();
    const brand = page.getByRole('dialog');
    await brand.getByLabel('品牌名称').fill('示例剪纸');
    await brand.getByLabel('门类').fill('剪纸');
    await brand.getByRole('button', { name: /^保\s?存$/ }).click();
    await brand.waitFor({ state: 'hidden' });
    await go('/today');
    await untilMissing(visitor, '还没有登记一村一品', false);

    const { open } = await village.town<{ open: Made }>('GET', `/centres/${village.centreId}/today`);
    const said = { opens: '00:00', closes: null, keptBy: null, reason: '演练' };
    await village.town('PUT', `/openings/${open.id}`, said); // a room is not shut in the minute in which it was opened
    await page.reload();
    await room.getByRole('button', { name: '关门', exact: true }).click();
    await room.getByRole('status').getByText('未开放').waitFor();
  });

  journey('keeps a photo small before it travels', { as: 'village', size: phone }, async (visitor) => {
    const { page, go } = visitor;
    await go('/today');
    await page.getByRole('button', { name: '记录一场没安排的活动' }).click();
    const uploaded = page.waitForResponse((answer) => answer.url().endsWith('/files'));
    const photo = { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: await aLargePhoto() };
    await page.getByRole('dialog').locator('input[type=file][capture]').setInputFiles(photo);
    const { requestBodySize } = await (await uploaded).request().sizes();
    expect(requestBodySize).toBeLessThan(photo.buffer.length / 2);
  });
});

/** A town of its own, whose officer has one village: its centre promised hours for ten days, and nothing was recorded. */
const aTownWithItsOfficer = async ({ askAs }: Visitor) => {
  const [system, security, district] = await Promise.all([
    askAs('system'),
    askAs('security'),
    askAs('district'),
  ]);
  const tree = await system<{ id: string; code: string }[]>('GET', '/organisations/tree');
  const number = randomInt(1000, 9999);
  const add = (name: string, kind: string, parentId: string | undefined, code: string) =>
    system<Made>('POST', '/organisations', { name, kind, parentId, code, fromOn: dayBefore(60) });
  const yubei = tree.find(({ code }) => code === '500112');
  const town = await add(`待办示例镇${number}`, 'town', yubei?.id, `W${number}`);
  const village = await add(`待办示例村${number}`, 'village', town.id, `W${number}001`);
  const centre = {
    organisationId: village.id,
    name: `待办示例村${number}文化服务中心`,
    fromOn: dayBefore(60),
  };
  const { id: centreId } = await district<Made>('POST', '/centres', centre);
  const week = everyDay('09:00', '17:00');
  await district('PUT', `/centres/${centreId}/hours`, { fromOn: dayBefore(10), week });
  const username = `town-officer-${number}`;
  const account = await anAccount(system, { username, name: '示例镇干事' });
  const role = { role: 'town-officer', organisationId: town.id, fromOn: dayBefore(0) };
  await security('POST', `/accounts/${account.id}/grants`, role);
  return { username };
};

describe.each([phone, desk])('the day of a town officer at $width px', (size) => {
  const withoutRecord = (page: Page) => page.getByRole('heading', { name: /承诺开放却没有记录/ });
  const countOf = async (page: Page) => Number(/(\d+)$/.exec(await textOf(withoutRecord(page)))?.[1]);

  journey('shows what waits, and each opens where it is done', { size }, async (visitor) => {
    const { page, go } = visitor;
    const { username } = await aTownWithItsOfficer(visitor);
    await signIn(page, username, '/console/town');
    await withoutRecord(page).waitFor();
    await untilSettled(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    expect(await countOf(page)).toBe(7);
    await page.getByRole('link', { name: '补录', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('开门').inputValue()).toBe('09:00');
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await go('/town');
    await expect.poll(() => countOf(page)).toBe(6);
  });

  journey(
    'tells what the villages miss, by requirement and by village',
    { as: 'town', size },
    async (visitor) => {
      const { page, go } = visitor;
      await go('/town');
      const villages = sheet(page, '村居还差什么');
      await villages
        .getByText(/村居 \d+ 个/)
        .first()
        .waitFor();
      await villages.getByText('按村居').click();
      await villages
        .getByText(/缺 \d+ 项/)
        .first()
        .waitFor();
      await villages.getByRole('listitem').getByRole('listitem').first().getByRole('link').click();
      await page.waitForURL('**/console/evidence?**');
    },
  );
});
