import { describe, expect } from 'vitest';
import { journey, patience, textOf, type Visitor, withBrowser } from './journey.ts';

const said = '佐证材料与实际不符，经核实不计入。';

/** The value that stands beside the verdict. */
const valueIn = async ({ page }: Visitor): Promise<number> => {
  const summary = await textOf(page.getByText(/评判时间/).locator('xpath=..'));
  return Number(/(?:未达标|达标)\s*([\d.]+)/.exec(summary.replaceAll(',', ''))?.[1] ?? Number.NaN);
};

withBrowser();

describe('deducting a piece of evidence', () => {
  journey('from the district down to one record: the value drops', { as: 'district' }, async (visitor) => {
    const { page, go } = visitor;
    await go('/district');
    const grid = page.getByRole('grid');
    await grid
      .getByRole('gridcell', { name: /每周开放：达标/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: '打开佐证页' }).click();
    await page.waitForURL('**/console/evidence?**');
    await page.getByText(/条佐证/).waitFor();
    const before = await valueIn(visitor);
    expect(before).toBeGreaterThanOrEqual(42);

    const rows = page.getByRole('list', { name: '佐证' }).getByRole('listitem');
    const amount = Number(await textOf(rows.first().locator('[title="计入"]')));
    await rows.first().getByRole('button', { name: '核减' }).click();
    const dialog = page.getByRole('dialog', { name: /核减/ });
    await dialog.getByLabel('原因').fill(said);
    await dialog.getByRole('button', { name: /^核\s?减$/ }).click();
    await dialog.waitFor({ state: 'hidden' });

    await rows.first().getByText(`已核减：${said}`).waitFor();
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByText(/条佐证/).waitFor();
          return valueIn(visitor);
        },
        { timeout: patience, interval: 500 },
      )
      .toBeCloseTo(before - amount, 1);

    await rows.first().getByRole('button', { name: '撤回核减' }).click();
    const withdrawal = page.getByRole('dialog', { name: /撤回核减/ });
    await withdrawal.getByLabel('原因').fill('复核后恢复计入。');
    await withdrawal.getByRole('button', { name: /^撤回核减$/ }).click();
    await rows.first().getByText('已核减').waitFor({ state: 'hidden' });
  });

  journey('is not offered to those who keep the records', { as: 'village' }, async ({ page, go, ask }) => {
    const me = await ask<{ grants: { organisationId: string }[] }>('GET', '/me');
    await go(`/evidence?organisation=${me.grants[0]?.organisationId}&requirement=weekly-opening`);
    await page.getByText(/条佐证/).waitFor();
    expect(await page.getByRole('button', { name: '核减' }).count()).toBe(0);
  });
});
