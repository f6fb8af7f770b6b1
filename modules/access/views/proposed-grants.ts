import type { Role } from '#modules/organisations/rules.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { whyNotConfirmable, whyNotDeclinable } from '../rules/grants.ts';

/** Powerful roles that wait for a second person within the actor's reach, the latest first. */
export const listProposedGrants = async (reading: Reading) => {
  const { actor } = reading;
  const rows = await reading.db
    .selectFrom('access.proposedGrant as proposed')
    .innerJoin('organisations.unit as at', 'at.id', 'proposed.organisationId')
    .innerJoin('access.account as account', 'account.id', 'proposed.accountId')
    .innerJoin('access.account as proposer', 'proposer.id', 'proposed.proposedBy')
    .select([
      'proposed.id',
      'proposed.role',
      'proposed.organisationId',
      'proposed.fromOn',
      'proposed.untilOn',
    ])
    .select(['proposed.accountId', 'proposed.proposedBy as proposedById', 'proposed.proposedAt'])
    .select(['at.name as organisationName', 'account.username as account', 'account.name as accountName'])
    .select('proposer.name as proposedBy')
    .where('proposed.decidedAt', 'is', null)
    .where(may(actor, permissions.decideOnGrants, 'proposed.organisationId'))
    .orderBy('proposed.proposedAt', 'desc')
    .execute();
  return rows.map(({ accountId, proposedById, proposedAt, role, ...said }) => {
    const proposed = { accountId, proposedBy: proposedById };
    const permittedActions = [
      ...(whyNotConfirmable(proposed, actor.id) ? [] : (['confirm'] as const)),
      ...(whyNotDeclinable(proposed, actor.id) ? [] : (['decline'] as const)),
    ];
    return { ...said, role: role as Role, proposedAt: proposedAt.toISOString(), permittedActions };
  });
};
