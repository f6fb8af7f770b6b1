import type { IsoDate } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import type { CaseOf, Outcome } from '../rules/cases.ts';
import type { Standard } from '../rules/standard.ts';

/** Makes worked cases true and judges them by a standard on a day, keeping nothing; an outcome for each case. */
export type RunCases = (
  work: Work,
  standard: Standard,
  judgedOn: IsoDate,
  cases: readonly CaseOf[],
) => Promise<Outcome[]>;

let inUse: RunCases | undefined;

/** Says how worked cases are run: they write records of every module, so whoever composes the program brings that along. */
export const useCaseRunner = (run: RunCases): void => {
  inUse = run;
};

/** Runs worked cases in the way this program was composed with. */
export const runCases: RunCases = (...cases) => {
  if (!inUse) throw new Error('nobody said how worked cases are run');
  return inUse(...cases);
};
