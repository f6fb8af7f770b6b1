import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { untilSettled } from './accessibility.ts';
import { journey, textOf, withBrowser } from './journey.ts';

const inHand = (page: Page): Promise<string> =>
  page.evaluate(
    "document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent?.trim() || ''",
  );

/** Presses Tab until something of this name is in hand; a person would not go on for ever either. */
const tabTo = async (page: Page, name: RegExp, most = 60): Promise<void> => {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await inHand(page))) return;
  }
  throw new Error(`${name} is not reached within ${most} times Tab; in hand: ${await inHand(page)}`);
};

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

  journey('the room is reached and opened or closed', { as: 'village' }, async ({ page, go }) => {
    await go('/today');
    await untilSettled(page);
    const before = await textOf(page.getByRole('status').first());
    await tabTo(page, /^(开门|关门)$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page.getByRole('status').first())).not.toBe(before);
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
      expect(await inHand(page)).toBe(second);
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
    expect(await inHand(page)).toBe('导入单位');
  });
});
