import { findOrganisation, initialsOf } from '#modules/organisations/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/centre.ts';
import { centreChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotCentre, whyNotCentreAt } from '../rules/centre.ts';
import { unlessCentreAlready } from '../store/centre.ts';

/** Adds the centre of an organisation; one at a time, at towns, villages and institutions. */
export const addCentre = async (
  work: Work,
  said: BodyOf<typeof contract.addCentre>,
  options = { demonstration: false },
) => {
  const organisation = await findOrganisation(work, permissions.add, said.organisationId);
  refuseIf(whyNotCentreAt(organisation.level));
  refuseIf(whyNotCentre(said));

  const id = newId();
  const added = { id, ...said, ...options, initials: await initialsOf(said.name) };
  await unlessCentreAlready(() => work.db.insertInto('centres.centre').values(added).execute());
  noteChange(work, {
    subject: 'centre',
    subjectId: id,
    organisationId: said.organisationId,
    after: said,
  });
  announce(work, centreChanged, {
    organisationId: said.organisationId,
    fromOn: said.fromOn,
    untilOn: said.untilOn,
  });
  return { id };
};
