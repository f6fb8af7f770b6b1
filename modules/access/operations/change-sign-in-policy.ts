import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { type SignInPolicy, whyNotPolicy } from '../rules/policy.ts';
import { findPolicy, replacePolicy } from '../store/policy.ts';

/**
 * Sets those rules of signing in that are said, for the whole installation, from the next request on. What is not said stays
 * as somebody else may have set it meanwhile.
 */
export const changeSignInPolicy = async (work: Work, said: BodyOf<typeof contract.changeSignInPolicy>) => {
  const before = await findPolicy(work.db);
  const news = Object.entries(said).filter(([name, value]) => value !== before[name as keyof SignInPolicy]);
  if (news.length === 0) return done;
  const after = Object.fromEntries(news);
  if ('passwordDays' in after || 'passwordWarningDays' in after)
    refuseIf(whyNotPolicy({ ...before, ...after }));
  await replacePolicy(work.db, after);
  noteChange(work, { subject: 'sign-in-policy', subjectId: 'sign-in-policy', before, after });
  return done;
};
