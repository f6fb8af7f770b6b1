import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/postings.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { spanOf } from '../rules/dates.ts';
import { whyNotPosting } from '../rules/people.ts';
import { changePosting } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findPosting } from './find-records.ts';

/** Corrects what a posting says; told are its days as they were and as they are now. */
export const correctPosting = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.correctPosting>,
) => {
  const before = await findPosting(work, permissions.edit, id);
  refuseIf(whyNotPosting(before.birthYear, before.place, said, work.today));

  await changePosting(work, id, said, refusals.alreadyHoldsPost({ name: before.personName }));
  const { organisationId } = before;
  tellChange(work, 'posting', { id, organisationId, before, after: said }, spanOf(before, said));
  return done;
};
