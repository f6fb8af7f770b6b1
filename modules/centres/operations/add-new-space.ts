import { findOrganisation } from '#modules/organisations/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { newSpaceChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotCentre } from '../rules/centre.ts';

/** Adds a new-type space (notice 1.3) that an organisation of any level looks after. */
export const addNewSpace = async (work: Work, said: BodyOf<typeof contract.addNewSpace>) => {
  await findOrganisation(work, permissions.furnish, said.organisationId);
  refuseIf(whyNotCentre(said));

  const id = newId();
  await work.db
    .insertInto('centres.newSpace')
    .values({ id, ...said })
    .execute();
  const { organisationId, fromOn, untilOn } = said;
  noteChange(work, { subject: 'new-space', subjectId: id, organisationId, after: said });
  announce(work, newSpaceChanged, { organisationId, fromOn, untilOn });
  return { id };
};
