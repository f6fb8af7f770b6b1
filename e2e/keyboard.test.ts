import { describe, expect } from 'vitest';
import { untilSettled } from './accessibility.ts';
import { journey, withBrowser } from './journey.ts';
import { inHand, tabTo } from './keyboard.ts';

withBrowser();

describe('without a mouse', () => {
  journey('one signs in', {}, async ({ page, go }) => {
    await go('/sign-in');
    await page.keyboard.press('Tab');
    await page.getByLabel('用户名').focus();
    await page.keyboard.type('village');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Wenmai-2026');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console/today');
  });

  journey('the first Tab skips to the text', { as: 'district' }, async ({ page, go }) => {
    await go('/district');
    await page.keyboard.press('Tab');
    expect(await inHand(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');
  });

  journey(
    'the matrix is walked with arrows and a cell is opened',
    { as: 'district' },
    async ({ page, go }) => {
      await go('/district');
      await page.getByRole('gridcell').first().waitFor();
      await tabTo(page, /，.+：(达标|未达标|无佐证|未生效|不适用)/, 120);
      const first = await inHand(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      const second = await inHand(page);
      expect(second).not.toBe(first);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await expect.poll(() => inHand(page)).toBe(second);
    },
  );

  journey('a dialog keeps the focus and gives it back', { as: 'system' }, async ({ page, go }) => {
    await go('/organisations');
    await untilSettled(page);
    await tabTo(page, /^导入单位$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '导入单位' });
    await dialog.waitFor();
    await tabTo(page, /^关\s?闭$/i, 20);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => inHand(page)).toBe('导入单位');
  });
});
