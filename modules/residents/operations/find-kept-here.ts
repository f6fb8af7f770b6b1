import { may } from '#platform/permissions/may.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';

/** A resident within reach whose record the counter keeps: registered there, and nobody signs in to keep it. */
export const findKeptHere = async ({ db, actor }: Work, residentId: string) => {
  const found = await db
    .selectFrom('residents.resident as resident')
    .select(['resident.id', 'resident.source', 'resident.accountId', 'resident.organisationId'])
    .select(['resident.birthMonth', 'resident.guardianId'])
    .where('resident.id', '=', residentId)
    .where('resident.closedAt', 'is', null)
    .where(may(actor, permissions.register, 'resident.organisationId'))
    .executeTakeFirst();
  if (!found) return refuse(refusals.residentNotFound());
  const isKept = found.source === 'counter' && found.accountId === null;
  refuseIf(isKept ? undefined : refusals.keepsThemselves());
  return found;
};
