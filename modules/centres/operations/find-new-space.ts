import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** The new-type space with this id, locked, if the actor may do this to it; otherwise refused as not found. */
export const findNewSpace = async (work: Work, permission: Permission, id: string) =>
  (await work.db
    .selectFrom('centres.newSpace as newSpace')
    .selectAll()
    .where('newSpace.id', '=', id)
    .where(may(work.actor, permission, 'new_space.organisation_id'))
    .forNoKeyUpdate()
    .executeTakeFirst()) ?? refuse(refusals.recordNotFound());
