/**
 * The closed vocabulary of a standard: what an official may write after “counted as”, “over”, “period” and “must be”.
 * A new word here is a decision (docs/decisions/0003-judgement-as-rows.md), not a convenience.
 */

/** The levels of organisation that a requirement can be laid on. */
export const judgedLevels = ['town', 'village', 'district'] as const;
export type JudgedLevel = (typeof judgedLevels)[number];

/** How evidence becomes one number. `items reaching` carries how much an item must reach. */
export const countings = [
  'total',
  'count',
  'different items',
  'items reaching',
  'least per item',
  'share',
] as const;
export type Counting = (typeof countings)[number];

/** Which evidence counts: what falls in the period, in the twelve months up to its end, or holds on its last day. */
export const overs = ['the period', 'the last 12 months', 'the last day'] as const;
export type Over = (typeof overs)[number];

/** How often a requirement is judged. Weeks begin on Monday. */
export const periods = ['week', 'month', 'quarter', 'year'] as const;

export const bounds = ['at least', 'at most'] as const;
export type Bound = (typeof bounds)[number];

/** Every outcome has a name: missing evidence is never read as zero, never as a pass. */
export const verdicts = ['met', 'not met', 'no evidence', 'not yet in force'] as const;
export type Verdict = (typeof verdicts)[number];
