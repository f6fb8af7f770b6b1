import type { Role } from '#modules/organisations/rules.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { NewGrant } from '../store/grants.ts';

export type ProposedGrant = NewGrant & { id: string; proposedBy: string };

/** A proposed grant that nobody decided on yet, held fast until the work ends; otherwise refused as not found. */
export const findProposedGrant = async (work: Work, proposalId: string): Promise<ProposedGrant> => {
  const found = await work.db
    .selectFrom('access.proposedGrant as proposed')
    .select(['id', 'accountId', 'role', 'organisationId', 'fromOn', 'untilOn', 'proposedBy'])
    .where('id', '=', proposalId)
    .where('decidedAt', 'is', null)
    .where(may(work.actor, permissions.decideOnGrants, 'proposed.organisationId'))
    .forUpdate()
    .executeTakeFirst();
  return found ? { ...found, role: found.role as Role } : refuse(refusals.proposalNotFound());
};
