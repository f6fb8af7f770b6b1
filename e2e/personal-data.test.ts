import { describe, expect } from 'vitest';
import { untilSettled } from './accessibility.ts';
import { desk, journey, withBrowser } from './journey.ts';

withBrowser();

describe('phone numbers', () => {
  journey(
    'are masked in the list and the record, and shown in full after a reason, and the auditor sees that it was',
    { as: 'town', size: desk },
    async ({ page, go, askAs }) => {
      await go('/people/staff');
      const first = page.locator('tbody tr:not([aria-hidden])').first();
      await first.getByText(/^164\*{4}\d{4}$/).waitFor();
      await first.getByRole('button').first().click();
      const record = page.getByRole('dialog').first();
      await record.getByRole('button', { name: '查看完整 · 联系电话' }).click();
      const asking = page.getByRole('dialog').filter({ hasText: '完整号码显示一分钟' });
      await asking.getByLabel('原因').fill('通知排练改期');
      await asking.getByRole('button', { name: '查看完整' }).click();
      await record.getByText(/^164\d{8}$/).waitFor();
      await record.getByText(/秒后隐藏/).waitFor();
      await page.getByText('完整号码显示一分钟，已记入审计。').waitFor();
      await untilSettled(page);

      const askAuditor = await askAs('auditor');
      const { rows } = await askAuditor<{ rows: { changes: { read?: string[] }[] }[] }>(
        'GET',
        '/audit?pageSize=1&action=people.reveal',
      );
      expect(rows[0]?.changes).toMatchObject([{ read: ['phone'] }]);
    },
  );
});
