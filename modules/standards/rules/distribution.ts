import type { Bound } from './vocabulary.ts';

/** Values from one number up to, not including, another; the last stretch takes in its end. */
export type Bin = { from: number; until: number; count: number; met: boolean };

const mostBins = 12;

/** The steps people count in: 1, 2, 5 and their multiples by ten. */
const niceStep = (rough: number): number => {
  const size = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((times) => times * size >= rough) ?? 10) * size;
};

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** How values lie, in at most about a dozen even steps of which one begins exactly at the target. */
export const distributionOf = (values: readonly number[], target: number | null, mustBe: Bound): Bin[] => {
  if (values.length === 0) return [];
  const [least, most] = [Math.min(...values, target ?? Infinity), Math.max(...values, target ?? -Infinity)];
  const step = niceStep(Math.max((most - least) / (mostBins - 1), 0.01));
  const anchor = target ?? 0;
  const first = anchor - Math.ceil(round((anchor - least) / step)) * step;
  const count = Math.max(1, Math.floor(round((most - first) / step)) + 1);
  return Array.from({ length: count }, (_, at) => {
    const [from, until] = [round(first + at * step), round(first + (at + 1) * step)];
    const within = values.filter((value) => value >= from && value < until).length;
    const met = target !== null && (mustBe === 'at least' ? from >= target : until <= target);
    return { from, until, count: within, met };
  });
};
