import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/postings.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotPosting } from '../rules/people.ts';
import { insertPostings } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findPerson } from './find-person.ts';

/** Gives a person a post at an organisation the actor keeps; the person may belong to another one. */
export const addPosting = async (work: Work, personId: string, said: BodyOf<typeof contract.addPosting>) => {
  const organisation = await findOrganisation(work, permissions.edit, said.organisationId);
  const person = await findPerson(work, personId);
  refuseIf(whyNotPosting(person.birthYear, organisation, said, work.today));

  const posting = { id: newId(), personId, ...said };
  await insertPostings(work, [posting], refusals.alreadyHoldsPost({ name: person.name }));
  const { id, organisationId } = posting;
  tellChange(work, 'posting', { id, organisationId, after: posting }, said);
  return { id };
};
