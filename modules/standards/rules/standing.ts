import { type Verdict, verdicts } from './vocabulary.ts';

/** How many came to each verdict. */
export type Standing = { met: number; notMet: number; noEvidence: number; notYetInForce: number };

const keys: Record<Verdict, keyof Standing> = {
  met: 'met',
  'not met': 'notMet',
  'no evidence': 'noEvidence',
  'not yet in force': 'notYetInForce',
};

/** Counts verdicts by their kind. */
export const standingOf = (reached: readonly Verdict[]): Standing => {
  const standing = { met: 0, notMet: 0, noEvidence: 0, notYetInForce: 0 };
  for (const verdict of reached) standing[keys[verdict]] += 1;
  return standing;
};

/** The share in percent that met what was asked, of all that were asked; nothing when nobody was. */
export const shareMet = ({ met, notMet, noEvidence }: Standing): number | null => {
  const asked = met + notMet + noEvidence;
  return asked === 0 ? null : Math.round((1000 * met) / asked) / 10;
};

/** The number by which the matrix names a verdict, -1 for a unit that was not judged. */
export const numberOf = (verdict: Verdict | null): number =>
  verdict === null ? -1 : verdicts.indexOf(verdict);
