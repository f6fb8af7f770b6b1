import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/memberships.ts';
import { permissions } from '../permissions.ts';
import { endOn } from './change-record.ts';
import { findMembership } from './find-records.ts';

/** Ends a membership: its last day is the day said. */
export const endMembership = async (work: Work, id: string, said: BodyOf<typeof contract.endMembership>) => {
  const membership = await findMembership(work, permissions.edit, id);
  await endOn(work, 'membership', membership, said.untilOn);
  return done;
};
