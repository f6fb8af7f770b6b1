import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** The space with this id if the actor may do this to it; otherwise refused as not found. */
export const findSpace = async (reading: Reading, permission: Permission, id: string) =>
  (await reading.db
    .selectFrom('centres.space as space')
    .selectAll()
    .where('space.id', '=', id)
    .where(may(reading.actor, permission, 'space.organisation_id'))
    .executeTakeFirst()) ?? refuse(refusals.recordNotFound());
