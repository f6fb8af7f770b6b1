import { initialsOf } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotBirthYear } from '../rules/people.ts';
import { whyNotIdNumber } from '../rules/personal-numbers.ts';
import { changePerson } from '../store.ts';
import { findOwnPerson } from './find-person.ts';
import { maskSaid, sealNumbers } from './personal-numbers.ts';
import { refuseTakenIdNumber } from './refuse-taken-id-number.ts';

/** Corrects the particulars of a person; that is for the organisation they belong to. */
export const editPerson = async (work: Work, id: string, said: BodyOf<typeof contract.editPerson>) => {
  const { anonymisedAt, ...before } = await findOwnPerson(work, permissions.edit, id);
  refuseIf(anonymisedAt ? refusals.anonymisedAlready() : undefined);
  refuseIf(whyNotBirthYear(said.birthYear, work.today) ?? whyNotIdNumber(said.idNumber, said.birthYear));
  const { organisationId } = before;
  await refuseTakenIdNumber(work, { id, organisationId, idNumber: said.idNumber });

  const { phone, idNumber, ...particulars } = said;
  const numbers = sealNumbers(id, { phone, idNumber });
  await changePerson(work, id, { ...particulars, ...numbers, initials: await initialsOf(said.name) });
  noteChange(work, { subject: 'person', subjectId: id, organisationId, before, after: maskSaid(said) });
  return done;
};
