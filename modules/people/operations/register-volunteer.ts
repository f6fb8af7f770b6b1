import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/volunteers.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotVolunteering } from '../rules/people.ts';
import { insertVolunteers } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findPerson } from './find-person.ts';

/** Registers a person as a volunteer of an organisation the actor keeps. */
export const registerVolunteer = async (
  work: Work,
  personId: string,
  said: BodyOf<typeof contract.registerVolunteer>,
) => {
  const organisation = await findOrganisation(work, permissions.edit, said.organisationId);
  const person = await findPerson(work, personId);
  refuseIf(whyNotVolunteering(person.birthYear, organisation, said, work.today));

  const volunteer = { id: newId(), personId, ...said };
  await insertVolunteers(work, [volunteer], refusals.alreadyVolunteers({ name: person.name }));
  const { id, organisationId } = volunteer;
  tellChange(work, 'volunteer', { id, organisationId, after: volunteer }, said);
  return { id };
};
