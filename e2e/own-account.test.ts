import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { codeOf } from '#apps/server/testing/authenticator.ts';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { anAccount, password } from './an-account.ts';
import { desk, journey, phone, textOf, type Visitor, withBrowser } from './journey.ts';

const first = 'Wenmai-first-1';
const own = 'Wenmai-own-2';

const somebodyNew = async ({ askAs }: Visitor) => {
  const [system, security] = await Promise.all([askAs('system'), askAs('security')]);
  const tree = await system<{ id: string; code: string }[]>('GET', '/organisations/tree');
  const username = `new-${randomInt(100_000, 999_999)}`;
  const said = { username, name: '示例新人', password: first };
  const account = await system<{ id: string }>('POST', '/accounts', said);
  const organisationId = tree.find(({ code }) => code === '500112')?.id;
  await security('POST', `/accounts/${account.id}/grants`, {
    role: 'observer',
    organisationId,
    fromOn: '2026-01-01',
  });
  return username;
};

const enter = async (page: Page, username: string, password: string) => {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: /^登\s?录$/ }).click();
};

const leave = async (page: Page) => {
  await page.getByRole('button', { name: /的账号$/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.waitForURL('**/sign-in');
};

const isGood = async (page: Page) => {
  await untilSettled(page);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
};

/** An authenticator inside the browser that recognises its owner, as a phone or a laptop has it. */
const withAuthenticator = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

withBrowser();

describe('one’s own account', () => {
  journey('begins with a password of one’s own, then a second factor', { size: phone }, async (visitor) => {
    const { page, go } = visitor;
    const username = await somebodyNew(visitor);
    await go('/requirements');
    await enter(page, username, first);
    await page.waitForURL('**/before-work**');
    await page.getByText('只能用来修改密码').waitFor();
    await isGood(page);
    await page.getByLabel('当前密码').fill(first);
    await page.getByLabel('新密码', { exact: true }).fill(own);
    await page.getByLabel('再输一次新密码').fill(own);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.waitForURL('**/console/requirements');

    await go('/account');
    const sheet = page.getByRole('region', { name: '第二重验证' });
    await sheet.getByRole('button', { name: '启用第二重验证' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByLabel('当前密码').fill(own);
    await asked.getByRole('button', { name: '启用第二重验证' }).click();
    await sheet.getByText('用验证器扫描二维码').waitFor();
    const secret = (await textOf(sheet.locator('code').first())).replaceAll(' ', '');
    await isGood(page);
    const address = `otpauth://totp/x?secret=${secret}`;
    await sheet.getByLabel('输入验证器显示的六位数字').fill(codeOf(address));
    await sheet.getByRole('button', { name: '确认启用' }).click();
    await sheet.getByText('已启用').waitFor();

    await leave(page);
    await enter(page, username, own);
    await page.getByLabel('验证码').fill(codeOf(address, 1));
    await page.getByRole('button', { name: /^登\s?录$/ }).click();
    await page.getByRole('button', { name: /的账号$/ }).waitFor();
  });

  journey(
    'tells a supplier, who holds no role yet, what it is for',
    { size: phone },
    async ({ page, go, askAs }) => {
      const username = `troupe-${randomInt(100_000, 999_999)}`;
      await anAccount(await askAs('system'), { username, name: '示例供应方', kind: 'supplier' });
      await go('/');
      await enter(page, username, password);
      await page.getByText('这是供应方账号').waitFor();
      await isGood(page);
    },
  );

  journey('takes a passkey that then signs in without a password', { size: desk }, async (visitor) => {
    const { page, go } = visitor;
    const username = await somebodyNew(visitor);
    // A passkey belongs to a name, never to a bare address.
    const atName = (path: string) => page.goto(`http://localhost:${new URL(page.url()).port}/console${path}`);
    await go('/sign-in');
    await withAuthenticator(page);
    await atName('/sign-in');
    await enter(page, username, first);
    await page.getByLabel('当前密码').fill(first);
    await page.getByLabel('新密码', { exact: true }).fill(own);
    await page.getByLabel('再输一次新密码').fill(own);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('button', { name: /的账号$/ }).waitFor();

    await atName('/account');
    const sheet = page.getByRole('region', { name: '通行密钥' });
    await sheet.getByLabel('给这个密钥起个名字').fill('示例电脑');
    await sheet.getByLabel('当前密码').fill(first);
    await sheet.getByRole('button', { name: '在本机添加' }).click();
    await sheet.getByText('当前密码不正确').waitFor();
    await sheet.getByLabel('当前密码').fill(own);
    await sheet.getByRole('button', { name: '在本机添加' }).click();
    await sheet.getByText('示例电脑').waitFor();
    await isGood(page);

    await leave(page);
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.getByRole('button', { name: /的账号$/ }).waitFor();
    await atName('/account');
    await page.getByText('通行密钥 · ').waitFor();
  });
});
