import { findOrganisation, initialsOf } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotBirthYear } from '../rules/people.ts';
import { insertPeople, lockNames } from '../store.ts';
import { findNamesake } from './find-namesake.ts';

type Said = BodyOf<typeof contract.addPerson>;

/** Adds a person to an organisation; a namesake born in the same year is refused until it is confirmed. */
export const addPerson = async (work: Work, organisationId: string, said: Said) => {
  const organisation = await findOrganisation(work, permissions.edit, organisationId);
  refuseIf(whyNotBirthYear(said.birthYear, work.today));
  await lockNames(work, [organisation.id]);
  const namesake = said.confirmed ? undefined : await findNamesake(work, organisation.id, said);
  refuseIf(namesake && refusals.samePerson({ name: said.name, personId: namesake.id }));

  const { confirmed, ...particulars } = said;
  const person = { id: newId(), organisationId, initials: await initialsOf(said.name), ...particulars };
  await insertPeople(work, [person]);
  noteChange(work, { subject: 'person', subjectId: person.id, organisationId, after: said });
  return { id: person.id };
};
