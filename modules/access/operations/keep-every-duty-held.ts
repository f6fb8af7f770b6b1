import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { listHeldDuties } from '../store/grants.ts';

/** Makes a change unless it leaves one of the three duties, which somebody fulfils today, to nobody. */
export const keepEveryDutyHeld = async (work: Work, change: () => Promise<unknown>): Promise<void> => {
  const before = await listHeldDuties(work);
  await change();
  const after = await listHeldDuties(work);
  refuseIf(before.every((duty) => after.includes(duty)) ? undefined : refusals.lastOfDuty());
};
