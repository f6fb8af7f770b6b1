import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { addDays } from '#platform/dates/index.ts';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { desk, journey, phone, textOf, type Visitor, withBrowser } from './journey.ts';

type Version = { standard: string; version: string; inForceFrom: string };

/** Far enough ahead that nothing else that is tried here is judged by it. */
const farAhead = '2030-01-01';
const name = `e2e.${Date.now().toString(36)}`;

/** The last version as an officer would edit it: more hours a week from a day far ahead. */
const editedText = async ({ page, ask }: Visitor): Promise<string> => {
  const [last] = await ask<Version[]>('GET', '/standard-versions');
  if (!last) throw new Error('no version is in force');
  const from = last.inForceFrom >= farAhead ? addDays(last.inForceFrom, 1) : farAhead;
  const path = `/api/standard-versions/${last.standard}/${last.version}/text`;
  const text = await (await page.request.get(`${inject('address')}${path}`)).text();
  const hours = 44 + text.split('本区决定').length;
  const line = `      - { from: ${from}, value: ${hours}, source: { zh: 本区决定, en: the district decided } }\n`;
  const at = text.indexOf('    how to mend', text.indexOf('code: weekly-opening'));
  return `${text.slice(0, at)}${line}${text.slice(at)}`
    .replace(/^version: .*$/m, `version: "${name}"`)
    .replace(/^in force from: .*$/m, `in force from: ${from}`);
};

const choose = async (page: Page, text: string) => {
  const files = [{ name: 'standard.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) }];
  await page.locator('input[type=file][name=standard]').setInputFiles(files);
  await page.getByRole('button', { name: '检查并提出' }).click();
};

const proposalOf = (page: Page) => page.getByRole('link', { name: `· 版本 ${name}` });

withBrowser();

describe('a new version of the standard', () => {
  journey('is proposed by one officer once its text is in order', { as: 'district' }, async (visitor) => {
    const { page, go } = visitor;
    const text = await editedText(visitor);
    await go('/standards');
    await page.getByText('施行中').first().waitFor();
    await page.getByRole('button', { name: '提出新版本' }).click();
    await choose(page, text.replace('evidence: opening-hours', 'evidence: sunshine'));
    await page.getByText(/第 \d+ 行第 15 列/).waitFor();
    await page.getByText('没有名为“sunshine”的佐证').waitFor();

    await choose(page, text);
    await page.waitForURL('**/console/standards/proposals/*');
    await page.getByText('草案由您提出，须由另一人批准。').waitFor();
    expect(await textOf(page.locator('main'))).toMatch(/4\d 小时\s*→\s*4[5-9] 小时/);
    await page.getByRole('list', { name: '变化统计' }).getByRole('button').first().waitFor();
    expect(await page.getByRole('button', { name: '批准施行' }).count()).toBe(0);
  });

  journey(
    'is put in force by another, who sees which verdicts would change',
    { as: 'reviewer' },
    async ({ page, go }) => {
      await go('/standards');
      await proposalOf(page).click();
      const counts = page.getByRole('list', { name: '变化统计' });
      const count = counts.getByRole('button', { name: /每周开放/ }).first();
      await count.click();
      const units = Number(/(\d+) 个单位/.exec(await textOf(count))?.[1]);
      await page.getByText(`共 ${units} 条`).waitFor();

      await page.getByRole('button', { name: '批准施行' }).click();
      const dialog = page.getByRole('dialog', { name: '批准施行' });
      await dialog.getByRole('button', { name: '批准施行' }).click();
      await page.getByText(/批准，.*起施行/).waitFor();
      await go('/standards');
      const version = page.getByRole('listitem').filter({ hasText: `版本 ${name}` });
      await version.filter({ hasText: '待施行' }).getByText('批准 区级复核员（演示）').waitFor();
    },
  );

  for (const size of [phone, desk])
    journey(
      `is readable for an observer at ${size.width} px`,
      { as: 'leader', size },
      async ({ page, go }) => {
        await go('/standards');
        await proposalOf(page).waitFor();
        expect(await page.getByRole('button', { name: '提出新版本' }).count()).toBe(0);
        for (const path of ['/standards', '/standards/publication', '/standards/proposals/1']) {
          await go(path);
          await untilSettled(page);
          expect(await seriousFindings(page)).toEqual([]);
          expect(await overflow(page)).toBe(0);
        }
      },
    );
});

describe('what residents see', () => {
  journey('is chosen by the district', { as: 'district' }, async ({ page, go, ask }) => {
    await go('/standards/publication');
    const box = page.getByRole('checkbox', { name: /一村一品/ });
    await box.check();
    await page.getByRole('button', { name: '保存公开范围' }).click();
    const me = await ask<{ grants: { organisationId: string }[] }>('GET', '/me');
    const path = `/organisations/${me.grants[0]?.organisationId}/publication`;
    type Publication = { requirements: { requirement: { code: string }; published: boolean }[] };
    const published = async () =>
      (await ask<Publication>('GET', path)).requirements.find(
        ({ requirement }) => requirement.code === 'local-brand',
      )?.published;
    await expect.poll(published, { timeout: 20_000 }).toBe(true);
    await box.uncheck();
    await page.getByRole('button', { name: '保存公开范围' }).click();
    await expect.poll(published, { timeout: 20_000 }).toBe(false);
  });
});
