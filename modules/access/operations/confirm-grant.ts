import { findOrganisation } from '#modules/organisations/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { whyNotConfirmable, whyNotTogether } from '../rules/grants.ts';
import { addGrant, holdFast, rolesHeldBy } from '../store/grants.ts';
import { findAccount } from './find-account.ts';
import { findProposedGrant } from './find-proposed-grant.ts';

/** Puts a proposed grant in force, of an account and a unit that are still there; never by who proposed it or is to hold it. */
export const confirmGrant = async (work: Work, proposalId: string) => {
  const { id, proposedBy, ...grant } = await findProposedGrant(work, proposalId);
  refuseIf(whyNotConfirmable({ ...grant, proposedBy }, work.actor.id));
  const account = await findAccount(work, permissions.decideOnGrants, grant.accountId);
  const { id: organisationId } = await findOrganisation(
    work,
    permissions.decideOnGrants,
    grant.organisationId,
  );
  await holdFast(work, grant.accountId);
  refuseIf(whyNotTogether(grant.role, await rolesHeldBy(work, grant.accountId)));
  const grantId = await addGrant(work, grant);
  await work.db
    .updateTable('access.proposedGrant')
    .set({ decidedBy: work.actor.id, decidedAt: work.now, grantId })
    .where('id', '=', id)
    .execute();
  const after = { account: account.username, ...grant, proposedBy };
  noteChange(work, { subject: 'grant', subjectId: grantId, organisationId, after });
  return { id: grantId };
};
