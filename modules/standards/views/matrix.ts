import { sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/verdicts.ts';
import type { AskedPeriod } from '../rules/periods.ts';
import { targetOn } from '../rules/thresholds.ts';
import { verdicts } from '../rules/vocabulary.ts';
import { manyJudgements, type Wanted } from './many-judgements.ts';
import { asShown, type RequirementOn, requirementsOn, stretchOf } from './requirements-on.ts';
import { type UnitOn, unitsOn } from './units-on.ts';

type Cells = { verdicts: number[]; values: (number | null)[] };
type Found = { asked: number; units: string[]; verdicts: number[]; values: (number | null)[] };

/** One row for each column asked for, its cells in lists that belong together: no row for each cell has to travel. */
const findCells = async (
  reading: Reading,
  units: readonly UnitOn[],
  wanted: readonly Wanted[],
): Promise<Found[]> => {
  const { rows } = await sql<Found>`
    select asked, json_agg(organisation_id) as units, json_agg(value) as values,
      json_agg(array_position(${[...verdicts]}::text[], verdict) - 1) as verdicts
    from (${manyJudgements(units, wanted)}) judgement group by asked`.execute(reading.db);
  return rows;
};

/** The cells of every column in the order of the units. */
const findColumns = async (
  reading: Reading,
  units: readonly UnitOn[],
  wanted: readonly Wanted[],
): Promise<Cells[]> => {
  const columns = wanted.map(() => ({
    verdicts: Array<number>(units.length).fill(-1),
    values: Array<number | null>(units.length).fill(null),
  }));
  const placeOf = new Map(units.map(({ id }, at) => [id, at]));
  for (const found of await findCells(reading, units, wanted)) {
    const column = columns[found.asked];
    for (const [at, id] of found.units.entries()) {
      const place = placeOf.get(id);
      if (!column || place === undefined) continue;
      column.verdicts[place] = found.verdicts[at] ?? -1;
      column.values[place] = found.values[at] ?? null;
    }
  }
  return columns;
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
    ...shown.map((one) => ({ one, period: one.shown })),
    ...soFar.map((one) => ({ one, period: one.running })),
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
