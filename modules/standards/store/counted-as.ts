import type { Requirement } from '../rules/standard.ts';
import type { Counting } from '../rules/vocabulary.ts';

/**
 * The six sums of the vocabulary, each one SQL fragment. Those of `rows` read `amount` and `counts` (false when deducted)
 * of each piece of evidence; those of `items` read the same two of each item, its amounts summed.
 * An item of which every row is deducted is no item any more. Evidence wholly deducted sums to 0.
 */
const sums: Record<Counting, { of: 'rows' | 'items'; value: (reaching: number) => string }> = {
  total: { of: 'rows', value: () => 'sum(amount) filter (where counts)' },
  count: { of: 'rows', value: () => 'count(*) filter (where counts)' },
  share: {
    of: 'rows',
    value: () => '100.0 * sum(amount) filter (where counts) / nullif(count(*) filter (where counts), 0)',
  },
  'different items': { of: 'items', value: () => 'count(*) filter (where counts)' },
  'items reaching': {
    of: 'items',
    value: (reaching) => `count(*) filter (where counts and round(amount::numeric, 2) >= ${reaching})`,
  },
  'least per item': { of: 'items', value: () => 'min(amount) filter (where counts)' },
};

const perItem = (rows: string) => `
  select organisation_id, number, item, sum(amount) filter (where counts) as amount, bool_or(counts) as counts,
    count(*) as pieces
  from ${rows} counting group by organisation_id, number, item`;

/** One row per unit and period from rows `(organisation_id, number, item, amount, counts)`: the value and the pieces of evidence. */
export const countedAs = ({ countedAs: counting, reaching = 0 }: Requirement, rows: string): string => {
  const { of, value } = sums[counting];
  return `
  select organisation_id, number, ${of === 'rows' ? 'count(*)' : 'sum(pieces)'}::int as evidence_count,
    coalesce(round((${value(reaching)})::numeric, 2), 0) as value
  from ${of === 'rows' ? rows : `(${perItem(rows)})`} counted group by organisation_id, number`;
};
