import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { latest, periodShownOn } from '../rules/periods.ts';
import { isBinding, type Requirement, type Standard } from '../rules/standard.ts';
import { targetOn } from '../rules/thresholds.ts';
import type { Verdict } from '../rules/vocabulary.ts';
import { judgeAside, looksAtVerdicts } from './judge-aside.ts';

/** One side of a comparison: what a unit is, or would be, judged by a requirement. */
export type Sided = {
  code: string;
  organisationId: string;
  verdict: Verdict;
  value: number | null;
  target: number | null;
};

type Asking = { today: IsoDate; fromOn: IsoDate };

const judgeOne = async (
  db: Db,
  requirement: Requirement,
  { today, fromOn }: Asking,
  verdicts?: readonly Sided[],
): Promise<Sided[]> => {
  const shown = periodShownOn(requirement, today, today);
  const judged = await judgeAside(db, {
    requirement,
    asked: [shown],
    targets: [targetOn(requirement, latest([shown.until, fromOn]))],
    today,
    ...(verdicts && { verdicts }),
  });
  return judged.map((one) => ({ ...one, code: requirement.code }));
};

const judgeEach = async (
  db: Db,
  requirements: readonly Requirement[],
  asking: Asking,
  verdicts?: readonly Sided[],
): Promise<Sided[]> => {
  const judged: Sided[] = [];
  for (const requirement of requirements) judged.push(...(await judgeOne(db, requirement, asking, verdicts)));
  return judged;
};

/**
 * What every unit would be judged by a standard: the periods shown today, with the figures it asks for from a day on. Reads one
 * state of the records and keeps nothing, so nobody who judges has to wait.
 */
export const judgeByStandard = (db: Db, { requirements }: Standard, asking: Asking): Promise<Sided[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`.execute(tx);
      const [second, first] = [
        requirements.filter(looksAtVerdicts),
        requirements.filter((one) => !looksAtVerdicts(one)),
      ];
      const records = await judgeEach(tx, first, asking);
      const binding = new Set(first.filter(isBinding).map(({ code }) => code));
      const verdicts = records.filter(({ code }) => binding.has(code));
      return [...records, ...(await judgeEach(tx, second, asking, verdicts))];
    });

/** What every unit is judged as shown today, by requirements with their numbers and the periods they show. */
export const findShown = async (
  db: Db,
  shown: readonly { code: string; requirementId: number; from: IsoDate }[],
): Promise<Sided[]> => {
  const { rows } = await sql<Sided>`
    select asked.code, judgement.organisation_id, judgement.verdict, judgement.value, judgement.target
    from unnest(${shown.map(({ code }) => code)}::text[], ${shown.map(({ requirementId }) => requirementId)}::smallint[],
      ${shown.map(({ from }) => from)}::date[]) as asked (code, requirement_id, period_from)
    cross join lateral (
      select * from standards.judgement
      where requirement_id = asked.requirement_id and period_from = asked.period_from offset 0) judgement`.execute(
    db,
  );
  return rows;
};
