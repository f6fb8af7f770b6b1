import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf, type IsoDate } from '#platform/dates/index.ts';
import { channels } from '#platform/sight/channels.ts';
import { periodsIn } from '../rules/periods.ts';
import { type Judging, judge } from '../store/judge.ts';
import { findJudgedFrom, keepJudgedFrom } from '../store/judged-from.ts';
import { findUnsettledFrom } from '../store/judgements.ts';
import { inTwoSteps, planTasks, type Task } from '../store/judging-plan.ts';
import { forgetRunningOfTheDropped, forgetRunningOfTheGone } from '../store/scope.ts';
import { shareTurn } from '../store/turns.ts';
import { findVersions, isUnchanged, type Versioned } from '../store/versions.ts';

/** What to judge: the periods that touch these days, of all units or the listed ones. */
export type ToJudge = { fromOn?: IsoDate; untilOn?: IsoDate; organisationIds?: readonly string[] };

/** Statements at once: they meet in no row, and a second core is usually there. */
const lanes = 2;

/** A version that was replaced while it was judged by is left alone: whoever replaced it has everything judged anew. */
const runTask = (judging: Judging, task: Task, units?: readonly string[]): Promise<number> =>
  judging.db.transaction().execute(async (tx) => {
    await shareTurn(tx, task.version.requirementIds.get(task.requirement.code) ?? 0);
    if (!(await isUnchanged(tx, task.version))) return 0;
    const { changed } = await judge({ ...judging, db: tx }, [task], units);
    return changed;
  });

const runTasks = async (
  judging: Judging,
  tasks: readonly Task[],
  units?: readonly string[],
): Promise<number> => {
  const waiting = [...tasks];
  const lane = async (): Promise<number> => {
    let changed = 0;
    for (let task = waiting.shift(); task; task = waiting.shift())
      changed = (await runTask(judging, task, units)) + changed;
    return changed;
  };
  const counts = await Promise.all(Array.from({ length: lanes }, lane));
  return counts.reduce((all, one) => all + one, 0);
};

/** Without a first day: everything that is running, and whatever ended since it was last judged. */
const whereUnsettled = async (db: Db, judgedFrom: IsoDate): Promise<(versioned: Versioned) => IsoDate> => {
  const unsettled = await findUnsettledFrom(db);
  return ({ version, requirement }) =>
    unsettled.get(version.requirementIds.get(requirement.code) ?? 0) ?? judgedFrom;
};

/**
 * Judges every requirement for every unit of its level: set by set, one statement a requirement, writing only what differs.
 * Given days, all periods that touch them; else the running ones and those that ended meanwhile, which is the nightly work.
 * Answers how many judgements changed.
 */
export const judgeAll = (
  judged: { db: Db; clock: Clock },
  what: ToJudge = {},
): Promise<{ changed: number }> =>
  channels.judgement.tracePromise(() => judgeEverything(judged, what), { of: 'all' });

const judgeEverything = async (
  { db, clock }: { db: Db; clock: Clock },
  { fromOn, untilOn, organisationIds }: ToJudge,
): Promise<{ changed: number }> => {
  const now = clock.now();
  const judging = { db, now, today: dayOf(now, districtTimeZone) };
  const judgedFrom = fromOn ?? (await findJudgedFrom(db, judging.today));
  const first = fromOn ? () => fromOn : await whereUnsettled(db, judgedFrom);
  const tasks = planTasks(await findVersions(db), (versioned) => {
    const days = { fromOn: first(versioned), untilOn: untilOn ?? judging.today };
    return periodsIn(versioned.requirement, days, judging.today);
  });
  const [records, verdicts] = inTwoSteps(tasks);
  const changed =
    (await runTasks(judging, records, organisationIds)) +
    (await runTasks(judging, verdicts, organisationIds));
  await forgetRunningOfTheGone(db);
  await forgetRunningOfTheDropped(db, judging.today);
  await keepJudgedFrom(db, judgedFrom);
  return { changed };
};
