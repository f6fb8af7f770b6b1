import type { IsoDate } from '#platform/dates/index.ts';
import type { AskedPeriod } from '../rules/periods.ts';
import { evidenceQuery } from './evidence-queries.ts';
import { isInForce, requirementsOf, type Version, type Versioned } from './versions.ts';

/** One statement to run: a requirement of the version in force on the last day of these periods. */
export type Task = Versioned & { asked: readonly AskedPeriod[] };

/**
 * What is to be judged: for every requirement the periods that `asked` names, each by the version in force on its last day.
 * Verdicts about verdicts come last.
 */
export const planTasks = (
  versions: readonly Version[],
  asked: (versioned: Versioned) => readonly AskedPeriod[],
): Task[] => {
  const tasks = requirementsOf(versions).map((versioned) => ({
    ...versioned,
    asked: asked(versioned).filter(({ until }) => isInForce(versioned.version, until)),
  }));
  return tasks.filter((task) => task.asked.length > 0);
};

/** Whether the evidence of a requirement is other judgements. */
export const judgesVerdicts = ({ requirement }: Versioned): boolean =>
  requirement.evidence !== undefined &&
  /\bstandards\.judgement\b/.test(evidenceQuery(requirement.evidence).text);

/** The tasks that look at records, and those that look at the verdicts of the first. */
export const inTwoSteps = (tasks: readonly Task[]): [Task[], Task[]] => [
  tasks.filter((task) => !judgesVerdicts(task)),
  tasks.filter(judgesVerdicts),
];

export type Days = { from?: IsoDate; until?: IsoDate };
