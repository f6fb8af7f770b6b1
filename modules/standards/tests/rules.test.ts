import { describe, expect, test } from 'vitest';
import { readStandard } from '../operations/read-standard.ts';
import { distributionOf } from '../rules/distribution.ts';
import { periodShownOn, periodsIn, periodsTouched } from '../rules/periods.ts';
import { shareMet, standingOf } from '../rules/standing.ts';
import { targetOn } from '../rules/thresholds.ts';
import type { Over } from '../rules/vocabulary.ts';

const weekly = { period: 'week', over: 'the period' } as const;
const monthly = { period: 'month', over: 'the period' } as const;
const standing = { period: 'quarter', over: 'the last day' } as const;
const rolling = { period: 'quarter', over: 'the last 12 months' } as const;
const yearly = { period: 'year', over: 'the last 12 months' } as const;
const today = '2026-06-17'; // a Wednesday

describe('the days that count in a period', () => {
  test.each([
    [weekly, '2026-06-10', '2026-06-08', '2026-06-14', true],
    [weekly, '2026-06-17', '2026-06-15', '2026-06-17', false],
    [monthly, '2026-06-17', '2026-06-01', '2026-06-17', false],
    [standing, '2026-02-03', '2026-03-31', '2026-03-31', true],
    [standing, '2026-06-17', '2026-06-17', '2026-06-17', false],
    [rolling, '2026-02-03', '2025-04-01', '2026-03-31', true],
    [rolling, '2026-06-17', '2025-07-01', '2026-06-17', false],
    [yearly, '2026-06-17', '2026-01-01', '2026-06-17', false],
    [yearly, '2024-02-29', '2024-01-01', '2024-12-31', true],
  ] as const)('%o on %s: from %s until %s, over: %s', (requirement, on, fromOn, untilOn, settled) => {
    const [asked] = periodsIn(requirement, { fromOn: on, untilOn: on }, today);
    expect(asked).toMatchObject({ window: { fromOn, untilOn }, settled });
  });

  test('twelve months up to a leap day begin after the last day of February of the year before', () => {
    const [asked] = periodsIn(
      { period: 'month', over: 'the last 12 months' },
      { fromOn: '2024-02-10', untilOn: '2024-02-10' },
      today,
    );
    expect(asked?.window).toEqual({ fromOn: '2023-03-01', untilOn: '2024-02-29' });
  });

  test('periods that have not begun are not asked about', () => {
    const asked = periodsIn(weekly, { fromOn: '2026-06-01', untilOn: '2026-12-31' }, today);
    expect(asked.map(({ from }) => from)).toEqual(['2026-06-01', '2026-06-08', '2026-06-15']);
  });
});

describe('the judgement that is shown', () => {
  test.each([
    [weekly, today, '2026-06-08'],
    [monthly, today, '2026-05-01'],
    [standing, today, '2026-04-01'],
    [yearly, today, '2026-01-01'],
    [weekly, '2026-01-01', '2025-12-22'],
    [monthly, '2026-01-31', '2025-12-01'],
  ] as const)('%o on %s is that of the period from %s', (requirement, on, from) => {
    const shown = periodShownOn(requirement, on, today);
    expect(shown.from).toBe(from);
    expect(shown.shown.fromOn <= on && on <= shown.shown.untilOn).toBe(true);
  });

  test('on every day of two years exactly one judgement of each requirement is shown', () => {
    for (const requirement of [weekly, monthly, standing, rolling, yearly]) {
      const all = periodsIn(requirement, { fromOn: '2024-06-01', untilOn: '2026-06-17' }, today);
      const shown = all.map(({ shown: { fromOn, untilOn } }) => [fromOn, untilOn] as const);
      for (const [at, [fromOn]] of shown.entries())
        if (at > 0) expect(shown[at - 1]?.[1]).toBe(dayBefore(fromOn));
    }
  });
});

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('the periods that a change touches', () => {
  const touched = (
    over: Over,
    period: 'week' | 'month' | 'quarter' | 'year',
    fromOn: string,
    untilOn: string | null,
  ) => periodsTouched({ over, period }, { fromOn, untilOn }, '2025-01-01', today).map(({ from }) => from);

  test('an opening touches its week alone', () => {
    expect(touched('the period', 'week', '2026-05-13', '2026-05-13')).toEqual(['2026-05-11']);
  });
  test('a session of last spring touches every quarter whose twelve months hold it', () => {
    expect(touched('the last 12 months', 'quarter', '2025-05-13', '2025-05-13')).toEqual([
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
    ]);
  });
  test('a posting held from one day to another touches the quarters that end in it, and the running one while it lasts', () => {
    expect(touched('the last day', 'quarter', '2025-08-01', '2026-03-30')).toEqual([
      '2025-07-01',
      '2025-10-01',
    ]);
    expect(touched('the last day', 'quarter', '2026-02-01', null)).toEqual(['2026-01-01', '2026-04-01']);
  });
  test('nothing before the first judged day and nothing after today', () => {
    expect(touched('the last day', 'year', '2019-01-01', null)).toEqual(['2025-01-01', '2026-01-01']);
    expect(touched('the period', 'month', '2026-08-01', '2026-08-01')).toEqual([]);
  });
});

describe('thresholds', () => {
  const source = { zh: '示例', en: 'example' };
  const thresholds = [
    { from: '2021-01-01', value: 42, source },
    { from: '2025-01-01', value: 48, source },
  ];
  test.each([
    ['2020-12-31', null],
    ['2021-01-01', 42],
    ['2024-12-31', 42],
    ['2025-01-01', 48],
  ])('on %s: %s', (on, value) => {
    expect(targetOn({ thresholds }, on)).toBe(value);
  });
});

describe('standings', () => {
  test('the share met leaves out what is not yet in force', () => {
    const standing = standingOf(['met', 'met', 'not met', 'no evidence', 'not yet in force']);
    expect(standing).toEqual({ met: 2, notMet: 1, noEvidence: 1, notYetInForce: 1 });
    expect(shareMet(standing)).toBe(50);
    expect(shareMet(standingOf(['not yet in force']))).toBeNull();
  });
});

describe('how values lie', () => {
  test('one step begins exactly at the target, and every value lies in one step', () => {
    const values = [30, 36.5, 41.99, 42, 42, 48, 56];
    const bins = distributionOf(values, 42, 'at least');
    expect(bins.filter(({ met }) => met).reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(bins.some(({ from }) => from === 42)).toBe(true);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    expect(bins.length).toBeLessThanOrEqual(14);
  });
  test.each([
    [[], 42],
    [[5], 5],
    [[0, 0, 0], 3],
    [[0.1, 12_000], null],
  ])('%o with target %s', (values, target) => {
    const bins = distributionOf(values, target, 'at least');
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    expect(bins.length).toBeLessThanOrEqual(14);
  });
});

describe('reading a standard', () => {
  const text = (lines: string) => `standard: example
version: '1'
title: { zh: 示例, en: Example }
answers: { zh: 示例, en: Example }
in force from: 2022-01-01
requirements:
  - code: weekly-opening
    name: { zh: 开放, en: Opening }
    says: { zh: 开放。, en: Open. }
    source: '3.1'
    applies to: [village]
    period: week
    unit: { zh: 小时, en: hours }
    must be: at least
    how to mend: { zh: 开门。, en: Open. }
${lines}`;
  const counted = '    evidence: opening-hours\n    counted as: total\n    over: the period\n';
  const threshold =
    '    thresholds:\n      - { from: 2022-01-01, value: 42, source: { zh: 条款, en: clause } }\n';

  test('a standard in order is read', () => {
    const { read, problems } = readStandard(text(counted + threshold));
    expect(problems).toEqual([]);
    expect(read?.standard.requirements[0]).toMatchObject({
      countedAs: 'total',
      over: 'the period',
      reaching: undefined,
    });
  });
  test('items reaching a number carry the number', () => {
    const { read } = readStandard(text(counted.replace('total', 'items reaching 20') + threshold));
    expect(read?.standard.requirements[0]).toMatchObject({ countedAs: 'items reaching', reaching: 20 });
  });
  test.each([
    ['an unknown word', counted.replace('total', 'average') + threshold, 17, 17],
    ['an unknown evidence', counted.replace('opening-hours', 'sunshine') + threshold, 16, 15],
    ['an unknown key', `${counted}    colour: red\n${threshold}`, 19, 5],
    ['a day that does not exist', counted + threshold.replace('2022-01-01', '2022-02-30'), 20, 17],
    ['evidence without a sum', counted.replace('    counted as: total\n', '') + threshold, 7, 5],
    ['evidence of later with a sum', `${counted.replace('opening-hours', 'later')}${threshold}`, 7, 5],
    ['a negative threshold', counted + threshold.replace('42', '-1'), 20, 36],
    ['broken YAML', `${counted}  broken: [`, 19, 1],
  ])('%s is told with its line and column', (_, lines, line, column) => {
    const { read, problems } = readStandard(text(lines));
    expect(read).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ line, column }));
  });
  test('an unknown word is told with the words there are, and where by the code of its requirement', () => {
    const { problems } = readStandard(text(counted.replace('total', 'average') + threshold));
    expect(problems).toEqual([
      expect.objectContaining({ path: 'requirements › weekly-opening › counted as', code: 'counting' }),
    ]);
    expect(problems[0]?.zh).toContain('least per item');
  });
  test('thresholds stand in the order of their days', () => {
    const two = `${threshold}      - { from: 2021-01-01, value: 40, source: { zh: 条款, en: clause } }\n`;
    expect(readStandard(text(counted + two)).problems).toEqual([
      expect.objectContaining({ line: 21, column: 17, code: 'out-of-order' }),
    ]);
  });
});
