import type { z } from 'zod';
import type { treeChanged } from '#modules/organisations/index.ts';
import type { Work } from '#platform/work/index.ts';
import { latest, periodsIn } from '../rules/periods.ts';
import { takeGround } from '../store/ground.ts';
import { judge } from '../store/judge.ts';
import { inTwoSteps, planTasks } from '../store/judging-plan.ts';
import { findSubtrees, forgetRunningOfTheGone } from '../store/scope.ts';

type Told = z.output<(typeof treeChanged)['shape']>;

/** Beyond this many units it is quicker to look at all of them at once. */
const mostListed = 100;

/**
 * Judges again the units that were added, closed or moved, with all beneath them, from the day on; and every district, for
 * each may have gained or lost units. Judgements of earlier periods keep the tree of their day; only running ones of units
 * that are gone are forgotten.
 */
export const judgeMovedUnits = async (work: Work, told: readonly Told[]): Promise<void> => {
  const { versions, judgedFrom } = await takeGround(work.db, work.today, []);
  const moved = await findSubtrees(work.db, [
    ...new Set(told.flatMap(({ organisationIds }) => organisationIds)),
  ]);
  const listed = moved.length > mostListed ? undefined : moved;
  const changedFrom = told.map(({ fromOn }) => fromOn).toSorted()[0] ?? work.today;
  const days = { fromOn: latest([changedFrom, judgedFrom]), untilOn: work.today };

  const tasks = planTasks(versions, ({ requirement }) => periodsIn(requirement, days, work.today));
  for (const task of inTwoSteps(tasks).flat())
    await judge(work, [task], task.requirement.appliesTo.includes('district') ? undefined : listed);
  await forgetRunningOfTheGone(work.db);
};
