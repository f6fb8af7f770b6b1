import { initialsOf } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { permissions } from '../permissions.ts';
import { whyNotBirthYear } from '../rules/people.ts';
import { changePerson } from '../store.ts';
import { findOwnPerson } from './find-person.ts';

/** Corrects the particulars of a person; that is for the organisation they belong to. */
export const editPerson = async (work: Work, id: string, said: BodyOf<typeof contract.editPerson>) => {
  const before = await findOwnPerson(work, permissions.edit, id);
  refuseIf(whyNotBirthYear(said.birthYear, work.today));

  await changePerson(work, id, { ...said, initials: await initialsOf(said.name) });
  const { organisationId } = before;
  noteChange(work, { subject: 'person', subjectId: id, organisationId, before, after: said });
  return done;
};
