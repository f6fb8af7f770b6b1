import { describe, expect } from 'vitest';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { desk, journey, phone, withBrowser } from './journey.ts';

withBrowser();

describe('the auditor', () => {
  for (const size of [desk, phone]) {
    journey(
      `verifies the chain, finds who signed in and reads an entry (${size.width} px)`,
      { as: 'auditor', size },
      async ({ page, go }) => {
        await go('/access/audit');
        await page.getByRole('button', { name: '立即校验' }).click();
        await page.getByText(/完整：/).waitFor();

        await go('/access/audit?action=access.signIn');
        const entry = page.getByRole('button', { name: '登录', exact: true }).first();
        await entry.waitFor();
        await untilSettled(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await entry.click();
        await page.getByRole('dialog').getByText('access.signIn').waitFor();
        await untilSettled(page);
        expect(await seriousFindings(page)).toEqual([]);
      },
    );
  }
});
