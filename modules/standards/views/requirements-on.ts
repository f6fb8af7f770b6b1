import type { IsoDate } from '#platform/dates/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { type AskedPeriod, periodRunningOn, periodShownOn } from '../rules/periods.ts';
import { isBinding, type Requirement } from '../rules/standard.ts';
import { thresholdOn } from '../rules/thresholds.ts';
import { findVersions, isInForce, requirementsOf, type Versioned } from '../store/versions.ts';

/** A requirement in force on a day, with the period to show on that day and the one that day lies in. */
export type RequirementOn = Versioned & { requirementId: number; shown: AskedPeriod; running: AskedPeriod };

const onDay = (versioned: Versioned, on: IsoDate, today: IsoDate): RequirementOn => ({
  ...versioned,
  requirementId: versioned.version.requirementIds.get(versioned.requirement.code) ?? 0,
  shown: periodShownOn(versioned.requirement, on, today),
  running: periodRunningOn(versioned.requirement, on, today),
});

/** The requirements of the standards in force on a day, in the order of the standard; refused when none is in force. */
export const requirementsOn = async (reading: Reading, on: IsoDate): Promise<RequirementOn[]> => {
  const inForce = (await findVersions(reading.db)).filter((version) => isInForce(version, on));
  if (inForce.length === 0) return refuse(refusals.noStandardInForce());
  return requirementsOf(inForce).map((versioned) => onDay(versioned, on, reading.today));
};

/** One requirement in force on a day by its code. */
export const requirementOn = async (reading: Reading, code: string, on: IsoDate): Promise<RequirementOn> => {
  const found = (await requirementsOn(reading, on)).find(({ requirement }) => requirement.code === code);
  return found ?? refuse(refusals.requirementUnknown({ code }));
};

/** A requirement as screens name it, with what it asked for on a day. */
export const asShown = (requirement: Requirement, on: IsoDate) => {
  const threshold = thresholdOn(requirement, on);
  const { code, name, says, source, appliesTo, optional, countedAs, over, period, unit, mustBe, howToMend } =
    requirement;
  return {
    ...{ code, name, says, source, appliesTo, optional, countedAs, over, period, unit, mustBe, howToMend },
    binding: isBinding(requirement),
    comesWith: requirement.comesWith ?? null,
    reaching: requirement.reaching ?? null,
    target: threshold?.value ?? null,
    targetSource: threshold?.source ?? null,
  };
};

/** From one day to another, and whether that is over, as screens say it. */
export const stretchOf = ({ from, until, settled }: AskedPeriod) => ({ from, until, settled });
