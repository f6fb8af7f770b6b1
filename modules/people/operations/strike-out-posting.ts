import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/postings.ts';
import { permissions } from '../permissions.ts';
import { strikeOut } from './change-record.ts';
import { findPosting } from './find-records.ts';

/** Strikes out a posting that never was. */
export const strikeOutPosting = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.strikeOutPosting>,
) => {
  const posting = await findPosting(work, permissions.edit, id);
  await strikeOut(work, 'posting', posting, said.reason);
  return done;
};
