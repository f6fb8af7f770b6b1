import { randomInt } from 'node:crypto';
import { describe, expect } from 'vitest';
import { type Ask, journey, textOf, withBrowser } from './journey.ts';

type Unit = { id: string; code: string; name: string; parentId: string | null };

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const yesterday = () => new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);

const aVillage = async (ask: Ask) => {
  const tree = await ask<Unit[]>('GET', '/organisations/tree');
  const [from, to] = ['500112141', '500112138'].map((code) => tree.find((unit) => unit.code === code));
  const code = `${from?.code}${randomInt(10_000, 99_999)}`;
  const said = { code, name: `迁移示例村${code.slice(-3)}`, kind: 'village', fromOn: '2026-01-01' };
  const { id } = await ask<Unit>('POST', '/organisations', { ...said, parentId: from?.id });
  return { id, name: said.name, from: from?.name ?? '', to: to?.name ?? '' };
};

withBrowser();

describe('moving a unit', () => {
  journey(
    'hangs it beneath its new town from today and keeps its past',
    { as: 'system' },
    async (visitor) => {
      const { page, go, ask } = visitor;
      const village = await aVillage(ask);
      await go(`/organisations/${village.id}`);
      await page.getByRole('button', { name: '更名、调整、合并、拆分' }).click();
      await page.getByText('调整上级', { exact: true }).click();
      await page.getByLabel('新的上级单位').fill(village.to);
      await page.locator('.ant-select-tree-title', { hasText: village.to }).first().click();
      await page.getByRole('button', { name: '预览变化' }).click();
      const preview = page.getByRole('region', { name: '办理后的变化' }).first();
      await preview.getByText(`上级：${village.from} → ${village.to}`).waitFor();
      await page.getByRole('button', { name: '确认调整' }).click();
      await page.getByText('变更已办理').waitFor();

      await page.getByRole('link', { name: village.to, exact: true }).waitFor();
      const history = await textOf(page.locator('main'));
      expect(history).toContain(`隶属 ${village.from}`);
      expect(history).toContain(`隶属 ${village.to}`);

      const parentOn = async (day: string) => {
        const tree = await ask<Unit[]>('GET', `/organisations/tree?on=${day}`);
        const parentId = tree.find(({ id }) => id === village.id)?.parentId;
        return tree.find(({ id }) => id === parentId)?.name;
      };
      expect([await parentOn(yesterday()), await parentOn(today())]).toEqual([village.from, village.to]);
    },
  );
});
