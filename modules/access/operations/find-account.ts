import { sql } from 'kysely';
import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { AccountKind } from '../rules/kinds.ts';

/**
 * The open account with this id, if every role it holds lies within the actor's reach; otherwise refused as not found.
 * An account without any role belongs to no unit yet, so every administrator may keep it.
 */
export const findAccount = async (reading: Reading, permission: Permission, accountId: string) => {
  const beyond = sql<boolean>`exists (
    select from access.role_grant held
    where held.account_id = account.id and (held.until_on is null or held.until_on >= ${reading.today}::date)
      and not ${may(reading.actor, permission, 'held.organisation_id')})`;
  const found = await reading.db
    .selectFrom('access.account as account')
    .select(['account.id', 'account.username', 'account.name'])
    .select((is) => is.ref('account.kind').$castTo<AccountKind>().as('kind'))
    .where('account.id', '=', accountId)
    .where('account.closedAt', 'is', null)
    .where((is) => is.not(beyond))
    .executeTakeFirst();
  return found ?? refuse(refusals.accountNotFound());
};
