import { sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/verdicts.ts';
import { distributionOf } from '../rules/distribution.ts';
import { standingOf } from '../rules/standing.ts';
import { targetOn } from '../rules/thresholds.ts';
import type { Verdict } from '../rules/vocabulary.ts';
import { asShown, type RequirementOn, requirementOn, stretchOf } from './requirements-on.ts';
import { type UnitOn, unitsOn } from './units-on.ts';

type Judged = { unitId: string; verdict: Verdict; value: number | null; evidenceCount: number };
export type UnitJudged = UnitOn & Omit<Judged, 'unitId'>;

const findJudged = async (reading: Reading, { requirementId, shown }: RequirementOn): Promise<Judged[]> => {
  const { rows } = await sql<Judged>`
    select organisation_id as unit_id, verdict, value, evidence_count from standards.judgement
    where requirement_id = ${requirementId} and period_from = ${shown.from}::date`.execute(reading.db);
  return rows;
};

const gravest: readonly Verdict[] = ['not met', 'no evidence', 'met', 'not yet in force'];

/** The worst first: who falls short by most, then who shows nothing, then the others. */
const worstFirst = (mustBe: 'at least' | 'at most') => (a: UnitJudged, b: UnitJudged) =>
  gravest.indexOf(a.verdict) - gravest.indexOf(b.verdict) ||
  ((a.value ?? 0) - (b.value ?? 0)) * (mustBe === 'at least' ? 1 : -1) ||
  a.code.localeCompare(b.code);

const byTown = (units: readonly UnitJudged[]) => {
  const town = (unit: UnitJudged) =>
    unit.level === 'village'
      ? { id: unit.parentId ?? '', name: unit.parentName ?? '' }
      : { id: unit.id, name: unit.name };
  const grouped = Map.groupBy(units, (unit) => town(unit).id);
  return [...grouped.values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map((first) => ({ ...town(first), standing: standingOf(same.map(({ verdict }) => verdict)) })),
  );
};

const judgedUnits = async (
  reading: Reading,
  one: RequirementOn,
  units: readonly UnitOn[],
): Promise<UnitJudged[]> => {
  const judged = new Map((await findJudged(reading, one)).map(({ unitId, ...said }) => [unitId, said]));
  return units.flatMap((unit) => {
    const said = judged.get(unit.id);
    return said ? [{ ...unit, ...said }] : [];
  });
};

/** One requirement on a day over the units one may see: who meets it, how values lie, how each town does. */
export const showRequirement = async (
  reading: Reading,
  code: string,
  { on = reading.today, ...which }: QueryOf<typeof contract.showRequirement>,
) => {
  const one = await requirementOn(reading, code, on);
  const units = await judgedUnits(reading, one, await unitsOn(reading, on, which));
  const values = units.flatMap(({ value }) => value ?? []);
  return {
    on,
    requirement: asShown(one.requirement, one.shown.until),
    period: stretchOf(one.shown),
    standing: standingOf(units.map(({ verdict }) => verdict)),
    units: units.toSorted(worstFirst(one.requirement.mustBe)),
    distribution: distributionOf(values, targetOn(one.requirement, one.shown.until), one.requirement.mustBe),
    byTown: byTown(units),
  };
};
