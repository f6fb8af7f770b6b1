import { describe, expect } from 'vitest';
import { overflow, seriousFindings, untilSettled } from './accessibility.ts';
import { desk, journey, phone, withBrowser } from './journey.ts';
import { tabTo } from './keyboard.ts';

type Unit = { id: string; name: string; level: string };

withBrowser();

const twoTowns = async (ask: (method: string, path: string) => Promise<unknown>) => {
  const tree = (await ask('GET', '/organisations/tree')) as Unit[];
  const towns = tree.filter(({ level }) => level === 'town');
  return [towns[2], towns[5]] as [Unit, Unit];
};

describe('two towns side by side', () => {
  for (const size of [desk, phone]) {
    journey(
      `with the differences first, and a link that opens the same (${size.width} px)`,
      { as: 'district', size },
      async ({ page, go, ask }) => {
        const [one, other] = await twoTowns(ask);
        await go(`/compare?one=${one.id}&other=${other.id}`);
        await page.getByRole('heading', { name: `${one.name} 与 ${other.name}` }).waitFor();
        const rows = await page.locator('tbody tr').allInnerTexts();
        const marks = rows.map((row) => row.includes('有差别'));
        expect(marks.lastIndexOf(true)).toBe(marks.filter(Boolean).length - 1);

        await page.getByRole('checkbox', { name: '只看差别' }).click();
        await page.waitForURL(/only=differences/);
        const same = page.url();
        await untilSettled(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await go('/district');
        await page.goto(same);
        await page.getByRole('heading', { name: `${one.name} 与 ${other.name}` }).waitFor();
        expect(await page.locator('tbody tr').count()).toBe(marks.filter(Boolean).length);
      },
    );
  }

  journey('as a workbook', { as: 'district' }, async ({ page, go }) => {
    await go('/compare');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 XLSX' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/ 与 .*\.xlsx$/);
  });
});

describe('the matrix of the district', () => {
  journey(
    'is found by sound, filtered by kind, kept under a name, and read in both languages',
    { as: 'district' },
    async ({ page, go }) => {
      await go('/district');
      await page.getByRole('grid').waitFor();
      await page.getByRole('searchbox', { name: /名称/ }).fill('wuxinglu');
      await page.getByRole('rowheader').filter({ hasText: '五星路' }).first().waitFor();
      await expect.poll(() => page.getByRole('rowheader').count()).toBeLessThan(10);
      await page.getByRole('searchbox', { name: /名称/ }).fill('');
      await page.getByRole('button', { name: '中英对照' }).click();
      await page.getByRole('button', { name: '常用视图' }).click();
      await page.getByLabel('给当前视图起个名字').fill('每周看一看');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: '每周看一看' }).waitFor();
      await go('/requirements');
      await page
        .getByText(/每周开放 \w+/)
        .first()
        .waitFor();
    },
  );

  journey(
    'goes to its last corner and back by keyboard, in dark mode',
    { as: 'district' },
    async ({ page, go }) => {
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await go('/district?level=all');
      await page.getByRole('grid').waitFor();
      await tabTo(page, /：(达标|未达标|无佐证|不适用|未生效)|，/, 80);
      await page.keyboard.press('Control+End');
      const place = () => page.evaluate("document.activeElement?.getAttribute('data-place')");
      const last = (await place()) as string;
      expect(Number(last.split(' ')[0])).toBeGreaterThan(400);
      await page.keyboard.press('PageUp');
      expect(Number(((await place()) as string).split(' ')[0])).toBe(Number(last.split(' ')[0]) - 12);
      await page.keyboard.press('Control+Home');
      expect(await place()).toBe('0 0');
      await untilSettled(page);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );
});

describe('the style page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of [desk, phone]) {
      journey(
        `shows every part without serious findings (${colorScheme}, ${size.width} px)`,
        { as: 'district', size },
        async ({ page, go }) => {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await go('/style');
          await page.locator('figure svg').first().waitFor();
          expect(await seriousFindings(page)).toEqual([]);
          expect(await overflow(page)).toBeLessThanOrEqual(0);
        },
      );
    }
  }
});
