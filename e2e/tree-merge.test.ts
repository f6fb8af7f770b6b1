import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { type Ask, desk, journey, phone, textOf, withBrowser } from './journey.ts';
import { tabTo } from './keyboard.ts';

type Unit = { id: string; code: string; name: string; parentId: string | null };

const yesterday = () => new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);

/** A town with two villages of its own, so that no other journey looks at what changes here. */
const aTown = async (ask: Ask) => {
  const tree = await ask<Unit[]>('GET', '/organisations/tree');
  const district = tree.find(({ code }) => code === '500112');
  const number = randomInt(1000, 9999);
  const add = async (name: string, kind: string, parentId: string | undefined, code: string) => {
    const said = { name, kind, parentId, code, fromOn: '2026-01-01' };
    return { ...said, ...(await ask<{ id: string }>('POST', '/organisations', said)) };
  };
  const town = await add(`合并示例镇${number}`, 'town', district?.id, `M${number}`);
  const first = await add(`东溪村${number}`, 'village', town.id, `M${number}001`);
  const second = await add(`西溪村${number}`, 'village', town.id, `M${number}002`);
  return { town, first, second, number };
};

const choose = async (page: Page, label: string, name: string) => {
  await page.getByLabel(label).first().fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).first().click();
  await page.keyboard.press('Escape');
};

withBrowser();

describe('two villages merge', () => {
  for (const size of [desk, phone]) {
    journey(
      `seen beforehand, done, and each keeps its past (${size.width} px)`,
      { as: 'system', size },
      async ({ page, go, ask }) => {
        const { town, first, second, number } = await aTown(ask);
        await go(`/organisations/${first.id}/change?act=merge`);
        await choose(page, '要并入的单位', second.name);
        await page.getByLabel('变更后的名称').fill(`双溪社区${number}`);
        await page.getByLabel('变更后的类型').click();
        await page.locator('.ant-select-item-option', { hasText: '社区' }).last().click();
        await page.getByRole('button', { name: '预览变化' }).click();

        await page.getByRole('button', { name: '确认合并' }).waitFor();
        const preview = await textOf(page.locator('main'));
        expect(preview).toContain(`${first.name} → 双溪社区${number}`);
        expect(preview).toContain(`并入“双溪社区${number}”`);
        expect(preview).toMatch(new RegExp(`${town.name} · 村居\\s*2 → 1`));
        expect(preview).toContain(`${second.name}：评判到`);
        await untilSettled(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        const untouched = await ask<Unit[]>('GET', '/organisations/tree');
        expect(untouched.find(({ id }) => id === first.id)?.name).toBe(first.name);

        await page.getByRole('button', { name: '确认合并' }).click();
        await page.getByText('变更已办理').waitFor();
        await page.getByRole('link', { name: second.name }).click();
        await page
          .getByRole('link', { name: `双溪社区${number}` })
          .first()
          .waitFor();
        const before = await ask<Unit[]>('GET', `/organisations/tree?on=${yesterday()}`);
        const after = await ask<Unit[]>('GET', '/organisations/tree');
        const villagesIn = (tree: Unit[]) =>
          tree.filter(({ parentId }) => parentId === town.id).map(({ name }) => name);
        expect(villagesIn(before).sort()).toEqual([first.name, second.name].sort());
        expect(villagesIn(after)).toEqual([`双溪社区${number}`]);
      },
    );
  }

  journey(
    'not when somebody changed one of them after the preview',
    { as: 'system' },
    async ({ page, go, ask }) => {
      const { first, second } = await aTown(ask);
      await go(`/organisations/${first.id}/change?act=merge`);
      await choose(page, '要并入的单位', second.name);
      await page.getByRole('button', { name: '预览变化' }).click();
      await page.getByRole('button', { name: '确认合并' }).waitFor();
      const said = { code: second.code, name: `${second.name}改`, fromOn: yesterday() };
      await ask('PUT', `/organisations/${second.id}`, said);
      await page.getByRole('button', { name: '确认合并' }).click();
      await page.getByText('请重新预览后再办理').waitFor();
    },
  );
});

describe('a town is divided', () => {
  journey('by keyboard alone, in dark mode', { as: 'system' }, async ({ page, go, ask }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const { town, first, number } = await aTown(ask);
    await go(`/organisations/${town.id}/change?act=split`);
    await page.getByText('新单位 1').waitFor();
    await page.getByLabel('名称', { exact: true }).focus();
    await page.keyboard.type(`新溪镇${number}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type(`N${number}`);
    await page.getByLabel('带走的下级').focus();
    await page.keyboard.type(first.name);
    await page.locator('.ant-select-item-option', { hasText: first.name }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.ant-select-selection-item', { hasText: first.name }).waitFor();
    await page.keyboard.press('Escape');
    await page
      .locator('.ant-select-item-option', { hasText: first.name })
      .first()
      .waitFor({ state: 'hidden' });
    await tabTo(page, /预览变化/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '确认拆分' }).waitFor();
    await untilSettled(page);
    expect(await seriousFindings(page)).toEqual([]);
    await tabTo(page, /确认拆分/);
    await page.keyboard.press('Enter');
    await page.getByText('变更已办理').waitFor();
    const tree = await ask<Unit[]>('GET', '/organisations/tree');
    const part = tree.find(({ code }) => code === `N${number}`);
    expect(tree.find(({ id }) => id === first.id)?.parentId).toBe(part?.id);
  });
});
