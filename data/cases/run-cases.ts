import { sql } from 'kysely';
import { fillCalendar } from '#modules/centres/index.ts';
import { judgeOneAside, type RunCases } from '#modules/standards/index.ts';
import type { CaseOf, Outcome } from '#modules/standards/rules/cases.ts';
import type { Requirement, Standard } from '#modules/standards/rules/standard.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import type { Work } from '#platform/work/index.ts';
import { type Unit as CaseUnit, given } from './given.ts';
import { aCentre, type Unit } from './records.ts';
import { type World, worldOf } from './world.ts';

const unitFor = async (world: World, level: CaseOf['level']): Promise<Unit> => {
  const districtId = await world.addUnit('district', '示例区', null);
  if (level === 'district') return aCentre(world.db, districtId);
  const townId = await world.addUnit('town', '示例镇', districtId);
  if (level === 'town') return aCentre(world.db, townId);
  return aCentre(world.db, await world.addUnit('village', '示例村', townId));
};

/** A sentence may say what no record can hold, such as a space for something unknown: the rules of the tables refuse it. */
const isRefusedByDatabase = (trouble: unknown): boolean =>
  typeof trouble === 'object' && trouble !== null && 'severity' in trouble && 'code' in trouble;

const yearOf = (on: IsoDate) => Number(on.slice(0, 4));

/** The calendars of all years that the cases speak of, and of the one before. */
const fillCalendars = async (work: Work, cases: readonly CaseOf[]) => {
  const years = cases.flatMap(({ period }) => [yearOf(period) - 1, yearOf(period)]);
  for (const year of new Set(years)) await fillCalendar(work, year);
};

/** Makes the sentences true one by one; answers the first that no case can say, or that no record can hold. */
const findUnsaid = async (work: Work, world: World, unit: CaseUnit, sentences: readonly string[]) => {
  for (const sentence of sentences) {
    await sql`savepoint sentence`.execute(work.db);
    const said = await given(world, unit, sentence).catch((trouble: unknown) => {
      if (isRefusedByDatabase(trouble)) return false;
      throw trouble;
    });
    if (!said) {
      await sql`rollback to savepoint sentence`.execute(work.db);
      return sentence;
    }
    await sql`release savepoint sentence`.execute(work.db);
  }
  return undefined;
};

const runCase = async (
  work: Work,
  world: World,
  requirement: Requirement,
  { level, period, given: sentences }: CaseOf,
): Promise<Outcome> => {
  const unit = { ...(await unitFor(world, level)), people: [], evidence: requirement.evidence ?? '' };
  const unknownSentence = await findUnsaid(work, world, unit, sentences);
  if (unknownSentence !== undefined) return { unknownSentence };
  return judgeOneAside(work.db, { requirement, unitId: unit.id, periodFrom: period, today: work.today });
};

const runAll = async (work: Work, standard: Standard, cases: readonly CaseOf[]): Promise<Outcome[]> => {
  const world = worldOf(work);
  const outcomes: Outcome[] = [];
  await fillCalendars(work, cases);
  for (const one of cases) {
    const requirement = standard.requirements.find(({ code }) => code === one.requirement);
    outcomes.push(
      requirement ? await runCase(work, world, requirement, one) : { verdict: null, value: null },
    );
  }
  return outcomes;
};

/**
 * Makes the sentences of worked cases true of invented units, judges those by the standard, and gives everything up again:
 * nothing of it is ever seen outside this transaction.
 */
export const runCases: RunCases = async (work, standard, judgedOn, cases) => {
  const aside: Work = { ...work, actor: theProgram, today: judgedOn, changes: [], told: [] };
  await sql`savepoint worked_cases`.execute(work.db);
  try {
    return await runAll(aside, standard, cases);
  } finally {
    await sql`rollback to savepoint worked_cases`.execute(work.db);
  }
};
