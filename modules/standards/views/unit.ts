import type { IsoDate } from '#platform/dates/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { type Standing, standingOf } from '../rules/standing.ts';
import { findLastOf, findStandings, type Judged, type UnitStanding } from './judgements.ts';
import { asShown, type RequirementOn, requirementsOn } from './requirements-on.ts';
import { type UnitOn, unitOn, unitsOn } from './units-on.ts';

const trendLength = 12;
const nothing: Standing = { met: 0, notMet: 0, noEvidence: 0, notYetInForce: 0 };

const requirementOf = (one: RequirementOn, all: readonly Judged[]) => {
  const own = all.filter(({ requirementId }) => requirementId === one.requirementId);
  return {
    requirement: asShown(one.requirement, one.shown.until),
    shown: own.find(({ from }) => from === one.shown.from) ?? null,
    running: own.find(({ from }) => from === one.running.from) ?? null,
    trend: own.filter(({ from }) => from <= one.shown.from).slice(-trendLength),
  };
};

/** One unit directly beneath, with how it stands and how many at and beneath it meet everything. */
const standingBeneath = (
  child: UnitOn,
  units: readonly UnitOn[],
  standings: ReadonlyMap<string, UnitStanding>,
) => {
  const own = units.filter(({ path }) => path === child.path || path.startsWith(`${child.path}.`));
  return {
    ...child,
    standing: standings.get(child.id)?.standing ?? nothing,
    units: own.length,
    meetingEverything: own.filter(({ id }) => standings.get(id)?.meetsEverything).length,
  };
};

const findBeneath = async (
  reading: Reading,
  unit: UnitOn,
  on: IsoDate,
  requirements: readonly RequirementOn[],
) => {
  if (unit.level === 'village') return [];
  const units = (await unitsOn(reading, on, { beneath: unit.id })).filter(({ id }) => id !== unit.id);
  const standings = await findStandings(reading, units, requirements);
  return units
    .filter(({ parentId }) => parentId === unit.id)
    .map((child) => standingBeneath(child, units, standings));
};

/**
 * How one unit does on a day: every requirement laid on its level, its last periods, how it stands by the binding ones, and
 * how those beneath it do.
 */
export const showUnit = async (reading: Reading, id: string, on: IsoDate = reading.today) => {
  const unit = await unitOn(reading, id, on);
  const all = await requirementsOn(reading, on);
  const own = all.filter(({ requirement }) => requirement.appliesTo.includes(unit.level));
  const [judged, beneath] = await Promise.all([
    findLastOf(reading, id, own, trendLength + 1),
    findBeneath(reading, unit, on, all),
  ]);
  const requirements = own.map((one) => requirementOf(one, judged));
  const binding = requirements.filter(({ requirement }) => requirement.binding);
  const standing = standingOf(binding.flatMap(({ shown }) => shown?.verdict ?? []));
  return { on, unit, standing, requirements, beneath };
};
