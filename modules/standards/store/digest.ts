import { createHash } from 'node:crypto';
import type { Standard } from '../rules/standard.ts';

/** What a version judges by, without its wording: a better sentence is not a new version. */
export const digestOf = ({ requirements, inForceFrom }: Standard): string => {
  const judging = requirements.map(({ thresholds, ...said }) => [
    ...[said.code, said.appliesTo, said.optional, said.evidence ?? 'later', said.countedAs],
    ...[said.reaching ?? 0, said.over, said.period, said.mustBe],
    thresholds.map(({ from, value }) => [from, value]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([inForceFrom, judging]))
    .digest('hex');
};
