/** How long something takes, in seconds. */
export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** The value below which a share of all values lies: 0.5 is the median. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Lets the sides take turns, round after round and every other round in reverse, so that whatever else the machine is
 * doing falls on all of them alike. Answers what each side measured, round by round.
 */
export const inTurns = async <Side extends string, Measured>(
  rounds: number,
  sides: Record<Side, () => Promise<Measured>>,
): Promise<Record<Side, Measured[]>> => {
  const names = Object.keys(sides) as Side[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, Measured[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) measured[name].push(await sides[name]());
  return measured;
};

type Unit = 's' | 'ms' | '/s' | 'MiB' | 'KiB' | '';

const digitsOf = (value: number) => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
const shown = (value: number, unit: Unit) =>
  `${value.toLocaleString('en', { maximumFractionDigits: digitsOf(value) })}${unit && ` ${unit}`}`;

/** One measured thing: the median of its rounds, and the lowest and highest beside it. */
export const figure = (name: string, rounds: readonly number[], unit: Unit): string => {
  const beside =
    rounds.length > 1
      ? `  (${shown(Math.min(...rounds), unit)} to ${shown(Math.max(...rounds), unit)}, ${rounds.length} rounds)`
      : '';
  return `  ${name.padEnd(58)} ${shown(median(rounds), unit).padStart(12)}${beside}`;
};

/** What a ratio or a figure shall be. */
export type Goal = { atMost: number } | { atLeast: number };

const isMet = (value: number, goal: Goal) =>
  'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
const asText = (ratio: number) =>
  ratio < 0.1 ? `1/${Math.round(1 / ratio).toLocaleString('en')}` : ratio.toFixed(2);
const wanted = (goal: Goal, show: (value: number) => string) =>
  'atMost' in goal ? `≤ ${show(goal.atMost)}` : `≥ ${show(goal.atLeast)}`;

const judged = (value: number, goal: Goal | undefined, show: (value: number) => string) =>
  goal ? `   goal ${wanted(goal, show)}: ${isMet(value, goal) ? 'met' : 'MISSED'}` : '';

/** The ratio of two measured things by their medians, beside its goal. */
export const ratio = (
  name: string,
  measured: readonly number[],
  baseline: readonly number[],
  goal?: Goal,
): string => {
  const value = median(measured) / median(baseline);
  return `  RATIO ${name.padEnd(52)} ${asText(value).padStart(12)}${judged(value, goal, asText)}`;
};

/** A figure that has a goal of its own, whatever the machine. */
export const goalFigure = (name: string, rounds: readonly number[], unit: Unit, goal: Goal): string =>
  figure(name, rounds, unit) + judged(median(rounds), goal, (value) => shown(value, unit));
