import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { whyNotConfirmable, whyNotTogether } from '../rules/grants.ts';
import { findUsername } from '../store/accounts.ts';
import { addGrant, holdFast, rolesHeldBy } from '../store/grants.ts';
import { findProposedGrant } from './find-proposed-grant.ts';

/** Puts a proposed grant in force; never by who proposed it or is to hold it. */
export const confirmGrant = async (work: Work, proposalId: string) => {
  const { id, proposedBy, ...grant } = await findProposedGrant(work, proposalId);
  refuseIf(whyNotConfirmable({ ...grant, proposedBy }, work.actor.id));
  await holdFast(work, grant.accountId);
  refuseIf(whyNotTogether(grant.role, await rolesHeldBy(work, grant.accountId)));
  const grantId = await addGrant(work, grant);
  await work.db
    .updateTable('access.proposedGrant')
    .set({ decidedBy: work.actor.id, decidedAt: work.now, grantId })
    .where('id', '=', id)
    .execute();
  const { organisationId } = grant;
  const account = await findUsername(work.db, grant.accountId);
  const after = { account, ...grant, proposedBy };
  noteChange(work, { subject: 'grant', subjectId: grantId, organisationId, after });
  return { id: grantId };
};
