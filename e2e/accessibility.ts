import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Violation = {
  id: string;
  impact?: string | null;
  help: string;
  nodes: { target: unknown[]; html: string }[];
};

/** Waits until a page has what it asked for and nothing on it moves. */
export const untilSettled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page
    .locator('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]')
    .first()
    .waitFor({ state: 'hidden' });
};

const described = ({ id, impact, help, nodes }: Violation) => {
  const places = nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`);
  return `${impact} ${id}: ${help} (${nodes.length}×: ${places.join(' | ')})`;
};

/** What axe finds on the page as it stands, serious or critical; nothing is what is wanted. */
export const seriousFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false }).then(({ violations }) => violations)",
  );
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(described);
};

/** Whether something on the page stands out beyond its right edge, so that one would have to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
