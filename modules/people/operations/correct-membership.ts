import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/memberships.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { spanOf } from '../rules/dates.ts';
import { whyNotMember } from '../rules/people.ts';
import { changeMembership } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findMembership } from './find-records.ts';

/** Corrects the dates of a membership; told are its days as they were and as they are now. */
export const correctMembership = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.correctMembership>,
) => {
  const before = await findMembership(work, permissions.edit, id);
  refuseIf(whyNotMember(before.birthYear, before.team, said, work.today));

  await changeMembership(work, id, said, refusals.alreadyMember({ names: before.personName }));
  const { organisationId } = before;
  tellChange(work, 'membership', { id, organisationId, before, after: said }, spanOf(before, said));
  return done;
};
