import { sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/verdicts.ts';
import type { AskedPeriod } from '../rules/periods.ts';
import { targetOn } from '../rules/thresholds.ts';
import { verdicts } from '../rules/vocabulary.ts';
import { asShown, type RequirementOn, requirementsOn, stretchOf } from './requirements-on.ts';
import { type UnitOn, unitsOn } from './units-on.ts';

type Wanted = { requirementId: number; period: AskedPeriod };
type Cells = { verdicts: number[]; values: (number | null)[] };

/** One row for each column asked for, its cells in the order of the units: no row for each cell has to travel. */
const findColumns = async (
  reading: Reading,
  units: readonly UnitOn[],
  wanted: readonly Wanted[],
): Promise<Cells[]> => {
  const { rows } = await sql<Cells>`
    with unit as (select * from unnest(${units.map(({ id }) => id)}::uuid[]) with ordinality as unit (id, number)),
    asked as (
      select * from unnest(${wanted.map(({ requirementId }) => requirementId)}::smallint[],
        ${wanted.map(({ period }) => period.shown.fromOn)}::date[], ${wanted.map(({ period }) => period.from)}::date[])
        with ordinality as asked (requirement_id, shown_from, period_from, number)),
    judged as (
      select asked.number as column_number, judgement.organisation_id, judgement.value,
        array_position(${[...verdicts]}::text[], judgement.verdict) - 1 as verdict
      from asked
      join standards.judgement on judgement.requirement_id = asked.requirement_id
        and judgement.shown_from = asked.shown_from and judgement.period_from = asked.period_from)
    select json_agg(coalesce(judged.verdict, -1) order by unit.number) as verdicts,
      json_agg(judged.value order by unit.number) as values
    from asked cross join unit
    left join judged on judged.column_number = asked.number and judged.organisation_id = unit.id
    group by asked.number order by asked.number`.execute(reading.db);
  return rows;
};

const columnOf = ({ requirement }: RequirementOn, period: AskedPeriod, cells: Cells | undefined) => ({
  ...stretchOf(period),
  target: targetOn(requirement, period.until),
  verdicts: cells?.verdicts ?? [],
  values: cells?.values ?? [],
});

const isCounted = ({ shown, running }: RequirementOn) => shown.from !== running.from;

/**
 * Units and requirements at a glance as judged on a day, in the tree of that day. Columns of cells, not rows: a district of
 * 442 units is a few hundred kilobytes less that way, and one statement.
 */
export const showMatrix = async (
  reading: Reading,
  { on = reading.today, ...which }: QueryOf<typeof contract.showMatrix>,
) => {
  const units = await unitsOn(reading, on, which);
  const levels = new Set(units.map(({ level }) => level));
  const all = await requirementsOn(reading, on);
  const shown = all.filter(({ requirement }) => requirement.appliesTo.some((level) => levels.has(level)));
  const soFar = shown.filter(isCounted);
  const cells = await findColumns(reading, units, [
    ...shown.map(({ requirementId, shown: period }) => ({ requirementId, period })),
    ...soFar.map(({ requirementId, running: period }) => ({ requirementId, period })),
  ]);
  const columns = shown.map((one, at) => {
    const running = soFar.indexOf(one);
    return {
      requirement: asShown(one.requirement, one.shown.until),
      shown: columnOf(one, one.shown, cells[at]),
      soFar: running < 0 ? null : columnOf(one, one.running, cells[shown.length + running]),
    };
  });
  return { on, units, columns };
};
