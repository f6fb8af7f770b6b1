import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/adoption.ts';
import { refusals } from '../refusals.ts';
import { whyDecided } from '../rules/adoption.ts';
import { reachesEveryDistrict } from '../store/following.ts';
import { lockProposal, markWithdrawn } from '../store/proposals.ts';
import { noteDecision } from './note-decision.ts';

/** Withdraws a proposed version with a reason; it stays to be read. Refused once it is decided. */
export const withdrawProposal = async (
  work: Work,
  number: number,
  { reason }: BodyOf<typeof contract.withdrawProposal>,
) => {
  refuseIf((await reachesEveryDistrict(work.db, work.actor)) ? undefined : refusals.notForAllDistricts());
  refuseIf(whyDecided(await lockProposal(work, number)));
  await markWithdrawn(work, number, reason);
  noteDecision(work, number, { after: { withdrawnReason: reason } });
  return done;
};
