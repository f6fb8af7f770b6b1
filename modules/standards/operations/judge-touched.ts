import type { IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import { channels } from '#platform/sight/channels.ts';
import type { Work } from '#platform/work/index.ts';
import { verdictsTurned } from '../events.ts';
import { earliest, latest, periodsTouched } from '../rules/periods.ts';
import { type Ground, type PlacedUnit, takeGround } from '../store/ground.ts';
import { judge, type Turned } from '../store/judge.ts';
import { planTasks, type Task } from '../store/judging-plan.ts';

/** Evidence that changed: of whom, which, and on which days (`untilOn` null: from then on). */
export type Touched = {
  organisationId: string;
  evidence: readonly string[];
  fromOn: IsoDate;
  untilOn: IsoDate | null;
};

/** Requirements judged in one statement: with nine parameters each, it is still one that the platform prepares. */
const mostTogether = 4;

type TaskFor = Task & { units: string[] };

const latestOrOpen = (a: IsoDate | null, b: IsoDate | null) =>
  a === null || b === null ? null : latest([a, b]);

/** Told twice is touched once: the same evidence of the same unit, over all the days that were told. */
export const mergeTouched = (all: readonly Touched[]): Touched[] => {
  const merged = new Map<string, Touched>();
  for (const touched of all) {
    const key = `${touched.organisationId} ${touched.evidence.join(' ')}`;
    const known = merged.get(key) ?? touched;
    const days = {
      fromOn: earliest([known.fromOn, touched.fromOn]),
      untilOn: latestOrOpen(known.untilOn, touched.untilOn),
    };
    merged.set(key, { ...touched, ...days });
  }
  return [...merged.values()];
};

/** The units that a requirement judges because of a unit's evidence: the unit itself, or its districts above. */
const unitsJudged = (task: Task, { id, level, districtIds }: PlacedUnit): string[] => {
  const { appliesTo } = task.requirement;
  const own = (appliesTo as readonly string[]).includes(level) ? [id] : [];
  return appliesTo.includes('district') && level !== 'district' ? [...own, ...districtIds] : own;
};

const tasksFor = (
  { versions, judgedFrom }: Ground,
  touched: Touched,
  unit: PlacedUnit,
  today: IsoDate,
): TaskFor[] =>
  planTasks(versions, ({ requirement }) =>
    touched.evidence.includes(requirement.evidence ?? '')
      ? periodsTouched(requirement, touched, judgedFrom, today)
      : [],
  ).flatMap((task) => {
    const units = unitsJudged(task, unit);
    return units.length === 0 ? [] : [{ ...task, units }];
  });

const sameQuestion = ({ version, requirement, asked }: Task) =>
  [version.id, requirement.code, asked[0]?.from, asked.at(-1)?.from].join(' ');

/** The same requirement and periods are one task for all the units it concerns. */
const together = (tasks: readonly TaskFor[]): TaskFor[] =>
  [...Map.groupBy(tasks, sameQuestion).values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map((task) => ({ ...task, units: [...new Set(same.flatMap(({ units }) => units))].sort() })),
  );

/** Tasks that concern the same units go into one statement, a few at a time so that it stays worth preparing. */
const byUnits = (tasks: readonly TaskFor[]): TaskFor[][] =>
  [...Map.groupBy(together(tasks), ({ units }) => units.join(' ')).values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / mostTogether) }, (_, at) =>
      same.slice(at * mostTogether, (at + 1) * mostTogether),
    ),
  );

const tell = (work: Work, turned: readonly Turned[]) => {
  const told = turned.filter(({ units }) => units.length > 0);
  if (told.length === 0) return;
  announce(work, verdictsTurned, {
    organisationIds: [...new Set(told.flatMap(({ units }) => units))],
    fromOn: earliest(told.flatMap(({ fromOn }) => fromOn ?? [])),
    untilOn: latest(told.flatMap(({ untilOn }) => untilOn ?? [])),
  });
};

/**
 * Judges again exactly what changed evidence can have changed: the requirements it feeds, at the level of its unit (or the
 * district above), for the periods that count those days. Tells whose verdicts turned.
 */
export const judgeTouched = (work: Work, all: readonly Touched[]): Promise<void> =>
  channels.judgement.tracePromise(() => judgeAgain(work, all), { of: 'some' });

const judgeAgain = async (work: Work, all: readonly Touched[]): Promise<void> => {
  const merged = mergeTouched(all);
  if (merged.length === 0) return;
  const ids = [...new Set(merged.map(({ organisationId }) => organisationId))];
  const ground = await takeGround(work.db, work.today, ids);
  const unitsOf = Map.groupBy(ground.units, ({ toldId }) => toldId);

  const tasks = merged.flatMap((touched) =>
    (unitsOf.get(touched.organisationId) ?? []).flatMap((unit) =>
      tasksFor(ground, touched, unit, work.today),
    ),
  );
  const turned: Turned[] = [];
  for (const same of byUnits(tasks)) turned.push(await judge(work, same, same[0]?.units));
  tell(work, turned);
};
