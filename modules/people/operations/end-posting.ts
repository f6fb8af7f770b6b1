import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/postings.ts';
import { permissions } from '../permissions.ts';
import { endOn } from './change-record.ts';
import { findPosting } from './find-records.ts';

/** Ends a posting: its last day is the day said. */
export const endPosting = async (work: Work, id: string, said: BodyOf<typeof contract.endPosting>) => {
  const posting = await findPosting(work, permissions.edit, id);
  await endOn(work, 'posting', posting, said.untilOn);
  return done;
};
