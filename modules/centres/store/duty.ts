import type { Work } from '#platform/work/index.ts';
import type { PlannedDuty } from '../rules/duty.ts';
import { clock } from './hours.ts';

/** The duties that stand for any of these people on any of these days, at whatever centre. */
export const dutiesBeside = async (work: Work, planned: readonly PlannedDuty[]): Promise<PlannedDuty[]> =>
  work.db
    .selectFrom('centres.duty')
    .select((is) => [
      'personId',
      'onDate',
      clock(is.ref('opens')).as('opens'),
      clock(is.ref('closes')).as('closes'),
    ])
    .where('personId', 'in', [...new Set(planned.map(({ personId }) => personId))])
    .where('onDate', 'in', [...new Set(planned.map(({ onDate }) => onDate))])
    .where('withdrawnAt', 'is', null)
    .execute();
