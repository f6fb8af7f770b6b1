import type { IsoDate } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import { periodsIn } from '../rules/periods.ts';
import { takeGround } from '../store/ground.ts';
import { judge } from '../store/judge.ts';
import { inTwoSteps, planTasks } from '../store/judging-plan.ts';
import { forgetRunningOfTheDropped } from '../store/scope.ts';

/**
 * Judges everything that is running anew, when a version came in force that begins today; one that begins later is judged by
 * from its first night on. What has ended keeps the version of its day.
 */
export const judgeByNewVersion = async (work: Work, told: readonly { fromOn: IsoDate }[]): Promise<void> => {
  if (told.every(({ fromOn }) => fromOn > work.today)) return;
  const { versions } = await takeGround(work.db, work.today, []);
  const days = { fromOn: work.today, untilOn: work.today };
  const tasks = planTasks(versions, ({ requirement }) => periodsIn(requirement, days, work.today));
  for (const task of inTwoSteps(tasks).flat()) await judge(work, [task]);
  await forgetRunningOfTheDropped(work.db, work.today);
};
