import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/memberships.ts';
import { permissions } from '../permissions.ts';
import { strikeOut } from './change-record.ts';
import { findMembership } from './find-records.ts';

/** Strikes out a membership that never was. */
export const strikeOutMembership = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.strikeOutMembership>,
) => {
  const membership = await findMembership(work, permissions.edit, id);
  await strikeOut(work, 'membership', membership, said.reason);
  return done;
};
