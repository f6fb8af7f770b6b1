import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { type BuildStage, buildStages } from './words.ts';

export type Reached = { stage: BuildStage; reachedOn: IsoDate };

const rank = (stage: BuildStage) => buildStages.indexOf(stage);

/** The stages of a project in their order. */
export const inStageOrder = <Any extends { stage: BuildStage }>(stages: readonly Any[]): Any[] =>
  stages.toSorted((one, other) => rank(one.stage) - rank(other.stage));

/** How far a project has come; nothing before its first stage. */
export const lastStage = (stages: readonly Reached[]): Reached | undefined => inStageOrder(stages).at(-1);

/**
 * Why a project cannot reach a stage on a day: it is over, has been there or beyond, or the dates would run backwards.
 * A stage may be left out: a rented place is never under way.
 */
export const whyNotReach = (
  before: readonly Reached[],
  said: Reached,
  today: IsoDate,
): Refusal | undefined => {
  const last = lastStage(before);
  if (last?.stage === 'in-use' || last?.stage === 'abandoned') return refusals.projectOver();
  if (last && rank(said.stage) <= rank(last.stage)) return refusals.stageBehind();
  return whyNotDated(before, said, today);
};

/** Why the date of a stage cannot stand among the others: in the future, or before an earlier or after a later stage. */
export const whyNotDated = (
  others: readonly Reached[],
  said: Reached,
  today: IsoDate,
): Refusal | undefined => {
  if (said.reachedOn > today) return refusals.stageInFuture();
  const disorder = others.some(({ stage, reachedOn }) =>
    rank(stage) < rank(said.stage) ? reachedOn > said.reachedOn : reachedOn < said.reachedOn,
  );
  return disorder ? refusals.stageDatesOutOfOrder() : undefined;
};
