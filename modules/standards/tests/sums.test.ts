import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { newId } from '#platform/ids.ts';
import type { Requirement } from '../rules/standard.ts';
import type { Bound, Counting, Verdict } from '../rules/vocabulary.ts';
import { countedAs } from '../store/counted-as.ts';
import { verdictOf } from '../store/verdict.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

describe('the one rule of verdicts', () => {
  test.each<[target: number | null, pieces: number, value: number | null, mustBe: Bound, verdict: Verdict]>([
    [42, 7, 42, 'at least', 'met'],
    [42, 7, 41.99, 'at least', 'not met'],
    [42, 7, 0, 'at least', 'not met'],
    [0, 1, 0, 'at least', 'met'],
    [42, 0, null, 'at least', 'no evidence'],
    [0, 0, null, 'at least', 'no evidence'],
    [null, 7, 50, 'at least', 'not yet in force'],
    [null, 0, null, 'at least', 'not yet in force'],
    [10, 3, 10, 'at most', 'met'],
    [10, 3, 10.01, 'at most', 'not met'],
    [10, 0, null, 'at most', 'no evidence'],
  ])('target %s, %i pieces, value %s, %s: %s', async (target, pieces, value, mustBe, verdict) => {
    const { rows } = await sql<{ verdict: string }>`
      select ${sql.raw(verdictOf(mustBe))} as verdict
      from (values (${target}::numeric, ${pieces}::int, ${value}::numeric)) as said (target, evidence_count, value)`.execute(
      story.db,
    );
    expect(rows[0]?.verdict).toBe(verdict);
  });
});

type Row = [item: string, amount: number, counts?: boolean];

const count = async (rows: readonly Row[], countedBy: Counting, reaching?: number) => {
  const unit = newId();
  const pieces = rows.map(
    ([item, amount, counts = true]) => `('${unit}'::uuid, 1, '${item}', ${amount}::float8, ${counts})`,
  );
  const list = `(select * from (values ${pieces.join(', ')}) as piece (organisation_id, number, item, amount, counts))`;
  const requirement = { countedAs: countedBy, reaching } as Requirement;
  const { rows: found } = await sql<{ value: number; evidenceCount: number }>`
    select value, evidence_count from (${sql.raw(countedAs(requirement, list))}) counted`.execute(story.db);
  return found[0];
};

describe('the six sums', () => {
  const days: Row[] = [
    ['monday', 6.25],
    ['monday', 2],
    ['tuesday', 3.5],
    ['wednesday', 0.333333],
  ];
  const deducted: Row[] = [...days, ['thursday', 8, false], ['tuesday', 4, false]];
  const nothingCounts: Row[] = [['monday', 6, false]];

  test.each<[Counting, Row[], number, number | undefined]>([
    ['total', days, 12.08, undefined],
    ['total', deducted, 12.08, undefined],
    ['total', nothingCounts, 0, undefined],
    ['count', days, 4, undefined],
    ['count', deducted, 4, undefined],
    ['different items', days, 3, undefined],
    ['different items', deducted, 3, undefined],
    ['different items', nothingCounts, 0, undefined],
    ['items reaching', days, 1, 4],
    ['items reaching', days, 2, 3],
    ['items reaching', deducted, 1, 4],
    ['items reaching', nothingCounts, 0, 1],
    ['least per item', days, 0.33, undefined],
    [
      'least per item',
      [
        ['a', 8],
        ['b', 4],
        ['b', 0.5],
      ],
      4.5,
      undefined,
    ],
    [
      'least per item',
      [
        ['a', 8],
        ['b', 1, false],
      ],
      8,
      undefined,
    ],
    ['least per item', nothingCounts, 0, undefined],
    [
      'share',
      [
        ['a', 1],
        ['b', 0],
        ['c', 1],
      ],
      66.67,
      undefined,
    ],
    [
      'share',
      [
        ['a', 1],
        ['b', 0, false],
      ],
      100,
      undefined,
    ],
    ['share', nothingCounts, 0, undefined],
  ])('%s of %o is %s', async (counting, rows, value, reaching) => {
    expect(await count(rows, counting, reaching)).toEqual({ value, evidenceCount: rows.length });
  });
});
