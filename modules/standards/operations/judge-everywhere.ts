import type { IsoDate } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import { periodsTouched } from '../rules/periods.ts';
import { takeGround } from '../store/ground.ts';
import { judge } from '../store/judge.ts';
import { planTasks } from '../store/judging-plan.ts';

type Days = { fromOn: IsoDate; untilOn: IsoDate };

/** Judges again for every unit what is fed by evidence that changed everywhere at once, as when the calendar changes. */
export const judgeEverywhere = async (
  work: Work,
  evidence: readonly string[],
  all: readonly Days[],
): Promise<void> => {
  const { versions, judgedFrom } = await takeGround(work.db, work.today, []);
  for (const days of all) {
    const tasks = planTasks(versions, ({ requirement }) =>
      evidence.includes(requirement.evidence ?? '')
        ? periodsTouched(requirement, days, judgedFrom, work.today)
        : [],
    );
    for (const task of tasks) await judge(work, [task]);
  }
};
