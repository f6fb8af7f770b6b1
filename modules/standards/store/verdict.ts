import type { Bound } from '../rules/vocabulary.ts';

/**
 * The one rule that turns numbers into a verdict, as SQL over `target`, `evidence_count` and `value`. No threshold in force
 * comes first; then missing evidence, which is never a zero and never a pass; only then is the value compared.
 */
export const verdictOf = (mustBe: Bound): string => `case
    when target is null then 'not yet in force'
    when coalesce(evidence_count, 0) = 0 then 'no evidence'
    when value ${mustBe === 'at least' ? '>=' : '<='} target then 'met'
    else 'not met' end`;
