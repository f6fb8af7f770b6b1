import type { AskedPeriod } from '../rules/periods.ts';
import { evidenceQuery } from './evidence-queries.ts';
import { isInForce, requirementsOf, type Version, type Versioned } from './versions.ts';

/** One statement to run: a requirement of the version by which these periods are judged. */
export type Task = Versioned & { asked: readonly AskedPeriod[] };

/**
 * What is to be judged: for every requirement the periods that `asked` names, each by the version in force on its last
 * day, or today while it runs.
 */
export const planTasks = (
  versions: readonly Version[],
  asked: (versioned: Versioned) => readonly AskedPeriod[],
): Task[] => {
  const tasks = requirementsOf(versions).map((versioned) => ({
    ...versioned,
    asked: asked(versioned).filter(({ window }) => isInForce(versioned.version, window.untilOn)),
  }));
  return tasks.filter((task) => task.asked.length > 0);
};

/** Whether the evidence of a requirement is other judgements. */
export const judgesVerdicts = ({ requirement }: Versioned): boolean =>
  requirement.evidence !== undefined && evidenceQuery(requirement.evidence).readsVerdicts;

/** The tasks that look at records, and those that look at the verdicts of the first. */
export const inTwoSteps = (tasks: readonly Task[]): [Task[], Task[]] => [
  tasks.filter((task) => !judgesVerdicts(task)),
  tasks.filter(judgesVerdicts),
];
