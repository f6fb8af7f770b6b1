import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading, Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** A centre as operations need it. */
export type FoundCentre = {
  id: string;
  organisationId: string;
  path: string;
  name: string;
  fromOn: string;
  untilOn: string | null;
};

const centreFor = (reading: Reading, permission: Permission, id: string) =>
  reading.db
    .selectFrom('centres.centre as centre')
    .innerJoin('organisations.unit as unit', 'unit.id', 'centre.organisationId')
    .select([
      'centre.id',
      'centre.organisationId',
      'unit.path',
      'centre.name',
      'centre.fromOn',
      'centre.untilOn',
    ])
    .where('centre.id', '=', id)
    .where(may(reading.actor, permission, 'centre.organisation_id'));

/** The centre with this id if the actor may do this to it; otherwise refused as not found. */
export const findCentre = async (
  reading: Reading,
  permission: Permission,
  id: string,
): Promise<FoundCentre> => {
  const found = await centreFor(reading, permission, id).executeTakeFirst();
  return (found as FoundCentre | undefined) ?? refuse(refusals.notFound());
};

/** The same, and nobody else changes this centre's hours, openings or duties until this command is over. */
export const lockCentre = async (work: Work, permission: Permission, id: string): Promise<FoundCentre> => {
  const found = await centreFor(work, permission, id).forNoKeyUpdate('centre').executeTakeFirst();
  return (found as FoundCentre | undefined) ?? refuse(refusals.notFound());
};
