import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { changeHome, lockNames } from '../store.ts';
import { findNamesake } from './find-namesake.ts';
import { findOwnPerson } from './find-person.ts';

/** Lets a person belong to another organisation the actor keeps; posts, teams and service stay where they were. */
export const movePerson = async (work: Work, id: string, said: BodyOf<typeof contract.movePerson>) => {
  const person = await findOwnPerson(work, permissions.edit, id);
  const organisation = await findOrganisation(work, permissions.edit, said.organisationId);
  if (organisation.id === person.organisationId) return done;
  await lockNames(work, [organisation.id]);
  const namesake = said.confirmed ? undefined : await findNamesake(work, organisation.id, person);
  refuseIf(namesake && refusals.samePerson({ name: person.name, personId: namesake.id }));

  await changeHome(work, id, organisation.id);
  const before = { organisationId: person.organisationId };
  noteChange(work, { subject: 'person', subjectId: id, ...before, before, after: said });
  return done;
};
