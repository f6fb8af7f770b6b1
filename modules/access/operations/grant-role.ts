import { findOrganisation } from '#modules/organisations/index.ts';
import { isViolationOf } from '#platform/database/violations.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotGrantable } from '../rules.ts';
import { findAccount } from './find-account.ts';

/** Grants a role at an organisation; it reaches everything beneath, in its dates. Nobody grants to themselves. */
export const grantRole = async (work: Work, accountId: string, said: BodyOf<typeof contract.grantRole>) => {
  const account = await findAccount(work, permissions.grantRoles, accountId);
  const organisation = await findOrganisation(work, permissions.grantRoles, said.organisationId);
  refuseIf(whyNotGrantable({ ...said, level: organisation.level, toOneself: accountId === work.actor.id }));
  const id = newId();
  try {
    await work.db
      .insertInto('access.roleGrant')
      .values({ id, accountId: account.id, ...said, grantedBy: work.actor.id, grantedAt: work.now })
      .execute();
  } catch (trouble) {
    if (isViolationOf(trouble, 'role_grant_once')) throw refusals.alreadyGranted();
    throw trouble;
  }
  const { id: organisationId } = organisation;
  noteChange(work, {
    subject: 'grant',
    subjectId: id,
    organisationId,
    after: { account: account.username, ...said },
  });
  return { id };
};
