import { findOrganisation, initialsOf } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotBirthYear } from '../rules/people.ts';
import { whyNotIdNumber } from '../rules/personal-numbers.ts';
import { insertPeople, lockNames } from '../store.ts';
import { findNamesake } from './find-namesake.ts';
import { maskSaid, sealNumbers } from './personal-numbers.ts';
import { refuseTakenIdNumber } from './refuse-taken-id-number.ts';

type Said = BodyOf<typeof contract.addPerson>;

/** Adds a person to an organisation; a namesake born in the same year is refused until it is confirmed. */
export const addPerson = async (work: Work, organisationId: string, said: Said) => {
  const organisation = await findOrganisation(work, permissions.edit, organisationId);
  refuseIf(whyNotBirthYear(said.birthYear, work.today) ?? whyNotIdNumber(said.idNumber, said.birthYear));
  await lockNames(work, [organisation.id]);
  const namesake = said.confirmed ? undefined : await findNamesake(work, organisation.id, said);
  refuseIf(namesake && refusals.samePerson({ name: said.name, personId: namesake.id }));

  const { confirmed, phone, idNumber, ...particulars } = said;
  const id = newId();
  await refuseTakenIdNumber(work, { id, organisationId, idNumber });
  const numbers = sealNumbers(id, { phone, idNumber });
  const person = { id, organisationId, initials: await initialsOf(said.name), ...particulars, ...numbers };
  await insertPeople(work, [person]);
  noteChange(work, { subject: 'person', subjectId: person.id, organisationId, after: maskSaid(said) });
  return { id: person.id };
};
