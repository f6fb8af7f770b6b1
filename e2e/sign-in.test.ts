import { describe, expect } from 'vitest';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { type Account, desk, journey, phone, withBrowser } from './journey.ts';

const daily = ['文化服务中心', '文化活动', '教育培训'];
const wholeDistrict = ['全区总览', '指标要求', '标准与版本', '核减记录'];
const people = ['工作人员', '志愿者', '团队', '一村一品'];

/** Where each account of the demonstration begins, and its whole menu. */
const beginnings: Record<Account, { at: string; menu: string[] }> = {
  district: {
    at: '/district',
    menu: [...wholeDistrict, ...daily, ...people, '居民', '单位', '个人信息登记'],
  },
  reviewer: {
    at: '/district',
    menu: [...wholeDistrict, ...daily, ...people, '居民', '单位', '个人信息登记'],
  },
  town: {
    at: '/town',
    menu: ['全区总览', '本镇街', '指标要求', '核减记录', ...daily, ...people, '居民', '单位'],
  },
  village: { at: '/today', menu: ['今日工作', '本村达标', ...daily, ...people, '居民', '单位'] },
  library: { at: '/centres', menu: [...daily, ...people, '单位'] },
  leader: {
    at: '/district',
    menu: [...wholeDistrict, ...daily, '团队', '一村一品', '单位'],
  },
  system: { at: '/organisations', menu: ['单位', '账号与授权', '系统状态'] },
  security: { at: '/access/accounts', menu: ['单位', '账号与授权', '登录规则', '个人信息登记'] },
  auditor: { at: '/access/audit', menu: ['单位', '审计记录', '个人信息登记'] },
};

withBrowser();

describe('signed in', () => {
  for (const [account, { at, menu }] of Object.entries(beginnings))
    journey(
      `the day of the demonstration account ${account} begins at ${at} with its own menu`,
      { as: account as Account },
      async ({ page, go }) => {
        await go('/');
        await page.waitForURL(`**/console${at}`);
        const entries = page.getByRole('navigation', { name: '菜单' }).getByRole('link');
        await entries.first().waitFor();
        expect(await entries.allInnerTexts()).toEqual(menu);
      },
    );
});

describe('signing in', () => {
  journey('a tap on a demonstration account leads to where its day begins', {}, async ({ page, go }) => {
    await go('/');
    await page.locator('button', { hasText: nameOf.village }).click();
    await page.waitForURL('**/console/today');
  });

  journey('a wrong password is refused in plain words', {}, async ({ page, go }) => {
    await go('/sign-in');
    await page.getByLabel('用户名').fill('district');
    await page.getByLabel('密码').fill('not-the-password');
    await page.getByRole('button', { name: /^登\s?录$/ }).click();
    await page.getByText('用户名或密码不正确').waitFor();
  });

  journey('a page asked for before signing in opens afterwards', {}, async ({ page, go }) => {
    await go('/requirements');
    await page.locator('button', { hasText: nameOf.leader }).click();
    await page.waitForURL('**/console/requirements');
  });

  journey(
    'the village has residents, a child with her guardian among them, and its officer is somebody',
    {
      as: 'village',
    },
    async ({ ask }) => {
      type Rows<Row> = { rows: Row[] };
      const { rows: residents } = await ask<Rows<{ name: string; guardianName: string | null }>>(
        'GET',
        '/residents',
      );
      const named = new Map(residents.map(({ name, guardianName }) => [name, guardianName]));
      expect([named.get('周桂兰（演示）'), named.get('周小禾（演示）')]).toEqual([null, '周桂兰（演示）']);
      const { rows } = await ask<Rows<{ id: string }>>('GET', '/people?pageSize=100');
      const accounts = rows.map(({ id }) => ask<{ username: string | null }>('GET', `/people/${id}`));
      expect((await Promise.all(accounts)).map(({ username }) => username)).toContain('village');
    },
  );

  for (const size of [phone, desk])
    journey(`the sign-in page is accessible at ${size.width} px`, { size }, async ({ page, go }) => {
      await go('/sign-in');
      await untilSettled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
});

const nameOf: Record<Account, string> = {
  district: '区级管理员',
  reviewer: '区级复核员',
  town: '镇街文化干部',
  village: '村文化干事',
  library: '图书馆馆员',
  leader: '分管领导',
  system: '系统管理员',
  security: '安全管理员',
  auditor: '审计管理员',
};
