import { describe, expect, test } from 'vitest';
import {
  type ImportLine,
  importProblems,
  levelOf,
  parentsFirst,
  whyNotBeneath,
  whyNotDates,
  whyNotMovable,
} from '../rules.ts';

describe('what may stand beneath what', () => {
  test.each([
    ['village', 'town', undefined],
    ['community', 'subdistrict', undefined],
    ['village', 'district', 'organisations.wrong-parent'],
    ['town', 'district', undefined],
    ['town', 'village', 'organisations.wrong-parent'],
    ['library', 'district', undefined],
    ['library', 'town', 'organisations.wrong-parent'],
    ['social-force', 'village', undefined],
    ['district', 'municipality', undefined],
  ] as const)('a %s beneath a %s: %s', (kind, parent, code) => {
    expect(whyNotBeneath(kind, { kind: parent })?.code).toBe(code);
  });

  test('a district may stand alone, a town may not', () => {
    expect(whyNotBeneath('district', undefined)).toBeUndefined();
    expect(whyNotBeneath('town', undefined)?.code).toBe('organisations.wrong-parent');
  });

  test('a subdistrict is town level and a community is village level', () => {
    expect([levelOf('subdistrict'), levelOf('community'), levelOf('museum')]).toEqual([
      'town',
      'village',
      'institution',
    ]);
  });
});

describe('dates and moves', () => {
  test('a last day before the first is refused, the same day is one day', () => {
    expect(whyNotDates('2026-02-02', '2026-02-01')?.code).toBe('organisations.ends-before-start');
    expect(whyNotDates('2026-02-02', '2026-02-02')).toBeUndefined();
  });

  const life = { name: '某单位', fromOn: '2020-01-01', untilOn: null };
  const town = { ...life, path: '1.4', kind: 'town' } as const;
  test.each([
    ['to another district', { path: '3', kind: 'district' }, '2026-01-01', undefined],
    ['to a town', { path: '3.5', kind: 'town' }, '2026-01-01', 'organisations.wrong-parent'],
    ['into itself', { path: '1.4', kind: 'town' }, '2026-01-01', 'organisations.beneath-itself'],
    [
      'beneath its own village',
      { path: '1.4.7', kind: 'village' },
      '2026-01-01',
      'organisations.beneath-itself',
    ],
    [
      'to a district that has ended',
      { path: '3', kind: 'district', untilOn: '2025-12-31' },
      '2026-01-01',
      'organisations.not-in-force',
    ],
    ['from tomorrow', { path: '3', kind: 'district' }, '2026-06-18', 'organisations.move-ahead-of-time'],
  ] as const)('a town moved %s', (_, parent, fromOn, code) => {
    expect(whyNotMovable(town, { ...life, ...parent }, fromOn, '2026-06-17')?.code).toBe(code);
  });
});

describe('an import file', () => {
  const line = (at: number, code: string, kind: ImportLine['kind'], parentCode: string): ImportLine => ({
    line: at,
    code,
    name: code,
    kind,
    parentCode,
  });
  const codesOf = (lines: ImportLine[]) =>
    importProblems(lines, new Map()).map(({ at, code }) => `${at} ${code}`);

  test('in any order of lines is in order when each parent is there', () => {
    expect(
      codesOf([line(2, 'V1', 'village', 'T1'), line(3, 'T1', 'town', 'D1'), line(4, 'D1', 'district', '')]),
    ).toEqual([]);
  });

  test('names a code that stands twice, with the line of the first', () => {
    expect(codesOf([line(2, 'D1', 'district', ''), line(3, 'D1', 'district', '')])).toEqual([
      '3 organisations.code-twice',
    ]);
  });

  test('names parents that form a circle on each line of it, and nothing else', () => {
    const lines = [line(2, 'A', 'town', 'B'), line(3, 'B', 'town', 'A'), line(4, 'D', 'district', '')];
    expect(codesOf(lines)).toEqual(['2 organisations.circular-parents', '3 organisations.circular-parents']);
  });

  test('names a parent nobody knows', () => {
    expect(codesOf([line(2, 'T1', 'town', 'NOWHERE')])).toEqual(['2 organisations.parent-unknown']);
  });

  test('is taken parents first', () => {
    const sorted = parentsFirst([
      line(2, 'V1', 'village', 'T1'),
      line(3, 'T1', 'town', 'D1'),
      line(4, 'D1', 'district', ''),
    ]);
    expect(sorted.map(({ code }) => code)).toEqual(['D1', 'T1', 'V1']);
  });
});
