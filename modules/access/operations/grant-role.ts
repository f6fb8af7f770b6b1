import { findOrganisation } from '#modules/organisations/index.ts';
import { isViolationOf } from '#platform/database/violations.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { needsSecondPerson, whyNotGrantable, whyNotTogether } from '../rules/grants.ts';
import { whyNotForKind } from '../rules/kinds.ts';
import { addGrant, canSomebodyElseDecide, holdFast, rolesHeldBy } from '../store/grants.ts';
import { findAccount } from './find-account.ts';

/**
 * Grants a role at an organisation; it reaches everything beneath, in its dates. Nobody grants to themselves, and a powerful
 * role waits for a second person, unless there is nobody yet who could be one (`waits`: whether it does).
 */
export const grantRole = async (work: Work, accountId: string, said: BodyOf<typeof contract.grantRole>) => {
  const account = await findAccount(work, permissions.grantRoles, accountId);
  const organisation = await findOrganisation(work, permissions.grantRoles, said.organisationId);
  refuseIf(whyNotGrantable({ ...said, level: organisation.level, toOneself: accountId === work.actor.id }));
  refuseIf(whyNotForKind(account.kind, said.role, organisation.level));
  await holdFast(work, account.id);
  refuseIf(whyNotTogether(said.role, await rolesHeldBy(work, account.id)));

  const proposedBy = work.actor.id;
  const waits =
    proposedBy !== null &&
    needsSecondPerson(said.role) &&
    (await canSomebodyElseDecide(work, organisation.path, [proposedBy, account.id]));
  const grant = { accountId: account.id, ...said };
  const id = waits ? await propose(work, { ...grant, proposedBy }) : await addGrant(work, grant);
  noteChange(work, {
    subject: waits ? 'proposed-grant' : 'grant',
    subjectId: id,
    organisationId: organisation.id,
    after: { account: account.username, ...said },
  });
  return { id, waits };
};

type Proposed = Parameters<typeof addGrant>[1] & { proposedBy: string };

const propose = async (work: Work, proposed: Proposed): Promise<string> => {
  try {
    const { id } = await work.db
      .insertInto('access.proposedGrant')
      .values({ ...proposed, proposedAt: work.now })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (trouble) {
    if (isViolationOf(trouble, 'proposed_grant_once')) throw refusals.alreadyProposed();
    throw trouble;
  }
};
