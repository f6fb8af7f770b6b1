import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { lockCentre } from './find-centre.ts';

const openingFor = async (work: Work, permission: Permission, id: string) =>
  (await work.db
    .selectFrom('centres.openingSession as opening')
    .select(['id', 'centreId', 'organisationId', 'onDate', 'openedAt', 'closedAt', 'closedByProgram'])
    .select(['keptBy', 'note', 'source', 'struckAt'])
    .where('id', '=', id)
    .where(may(work.actor, permission, 'opening.organisation_id'))
    .executeTakeFirst()) ?? refuse(refusals.recordNotFound());

/** The opening with this id, its centre locked, if the actor may do this to it; otherwise refused as not found. */
export const lockOpening = async (work: Work, permission: Permission, id: string) => {
  const { centreId } = await openingFor(work, permission, id);
  const centre = await lockCentre(work, permission, centreId);
  return { centre, opening: await openingFor(work, permission, id) };
};
