import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { findPolicy, replacePolicy } from '../store/policy.ts';

/** Sets the rules of signing in for the whole installation; they hold from the next request. */
export const changeSignInPolicy = async (work: Work, said: BodyOf<typeof contract.changeSignInPolicy>) => {
  const before = await findPolicy(work.db);
  await replacePolicy(work.db, said);
  noteChange(work, { subject: 'sign-in-policy', subjectId: 'sign-in-policy', before, after: said });
  return done;
};
