import { describe, expect } from 'vitest';
import { journey, type Visitor, withBrowser } from './journey.ts';

const header = '单位代码,单位名称,单位类型,上级代码,启用日期';
const good = `${header}
500112141901,导入示例一村,村,500112141,2026-01-01
500112141902,导入示例社区,社区,500112141,2026-01-01
`;
const bad = `${header}
500112141903,导入示例三村,村,500112141,2026-02-30
500112141904,导入示例四村,县,500112141,2026-01-01
500112141905,导入示例五村,村,999999,2026-01-01
500112141903,导入示例三村,村,500112141,2026-01-01
`;

const openDialog = async ({ page, go }: Visitor) => {
  await go('/organisations');
  await page.getByRole('button', { name: '导入单位' }).click();
  return page.getByRole('dialog', { name: '导入单位' });
};

const choose = (dialog: Awaited<ReturnType<typeof openDialog>>, name: string, text: string) =>
  dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

withBrowser();

describe('importing units', () => {
  journey('a file in order goes in whole and is found in the tree', { as: 'system' }, async (visitor) => {
    const dialog = await openDialog(visitor);
    await choose(dialog, 'units.csv', good);
    await dialog.getByRole('button', { name: /^导\s?入$/ }).click();
    await dialog.getByText('新增 2 个，更名 0 个，未变 0 个').waitFor();
    await dialog
      .getByRole('button', { name: /^关\s?闭$/ })
      .last()
      .click();

    await visitor.page.getByRole('searchbox', { name: '名称、代码或首字母' }).fill('drslyc');
    await visitor.page.getByRole('button', { name: /导入示例一村/ }).click();
    await visitor.page.getByText('500112141901').first().waitFor();
  });

  journey(
    'a file with mistakes is refused line by line and leaves nothing',
    { as: 'system' },
    async (visitor) => {
      const dialog = await openDialog(visitor);
      await choose(dialog, 'units.csv', bad);
      await dialog.getByRole('button', { name: /^导\s?入$/ }).click();
      const alert = dialog.getByRole('alert').first();
      await alert.waitFor();
      const lines = await dialog.getByRole('row').allInnerTexts();
      expect(lines.filter((line) => /^[2-5]\s/.test(line)).length).toBeGreaterThan(1);
      const { rows } = await visitor.ask<{ rows: unknown[] }>('GET', '/organisations?search=导入示例三村');
      expect(rows).toEqual([]);
    },
  );
});
