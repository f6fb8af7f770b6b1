import type { Page } from 'playwright-core';

/** What the keyboard is on, by its name. */
export const inHand = (page: Page): Promise<string> =>
  page.evaluate(
    "document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent?.trim() || ''",
  );

/** Presses Tab until something of this name is in hand; a person would not go on for ever either. */
export const tabTo = async (page: Page, name: RegExp, most = 60): Promise<void> => {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await inHand(page))) return;
  }
  throw new Error(`${name} is not reached within ${most} times Tab; in hand: ${await inHand(page)}`);
};
