import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { whyNotDeclinable } from '../rules/grants.ts';
import { findUsername } from '../store/accounts.ts';
import { findProposedGrant } from './find-proposed-grant.ts';

/** Declines a proposed grant, with the reason; whoever proposed it takes it back the same way. */
export const declineGrant = async (
  work: Work,
  proposalId: string,
  { reason }: BodyOf<typeof contract.declineGrant>,
) => {
  const proposed = await findProposedGrant(work, proposalId);
  refuseIf(whyNotDeclinable(proposed, work.actor.id));
  await work.db
    .updateTable('access.proposedGrant')
    .set({ decidedBy: work.actor.id, decidedAt: work.now, declinedReason: reason })
    .where('id', '=', proposed.id)
    .execute();
  const { organisationId } = proposed;
  noteChange(work, {
    subject: 'proposed-grant',
    subjectId: proposed.id,
    organisationId,
    before: { account: await findUsername(work.db, proposed.accountId), ...proposed },
    after: { reason },
  });
  return done;
};
