import { sql } from 'kysely';
import type { Role } from '#modules/organisations/rules.ts';
import { isViolationOf } from '#platform/database/violations.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';
import type { Grant } from '#platform/permissions/index.ts';
import type { Reading, Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { duties } from '../rules/grants.ts';

/** The grants in force on a day of the `account` a statement looks at, as an actor holds them. */
export const grantsOfAccount = (today: IsoDate) => sql<Grant[]>`coalesce((
  select jsonb_agg(jsonb_build_object('role', held.role, 'organisationId', held.organisation_id, 'path', at.path))
  from access.role_grant held join organisations.unit at on at.id = held.organisation_id
  where held.account_id = account.id and held.from_on <= ${today}::date
    and (held.until_on is null or held.until_on >= ${today}::date)), '[]')`;

export type NewGrant = {
  accountId: string;
  role: Role;
  organisationId: string;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
};

/** Puts a grant in force in its dates; refused when the account holds it already. */
export const addGrant = async ({ db, actor, now }: Work, granted: NewGrant): Promise<string> => {
  const id = newId();
  try {
    await db
      .insertInto('access.roleGrant')
      .values({ id, ...granted, grantedBy: actor.id, grantedAt: now })
      .execute();
  } catch (trouble) {
    if (isViolationOf(trouble, 'role_grant_once')) throw refusals.alreadyGranted();
    throw trouble;
  }
  return id;
};

/** Holds an account fast until the work ends: one change of what it may do at a time. */
export const holdFast = async ({ db }: Work, accountId: string): Promise<void> => {
  await db.selectFrom('access.account').select('id').where('id', '=', accountId).forUpdate().execute();
};

/** The roles an account holds now or from a later day. */
export const rolesHeldBy = async ({ db, today }: Reading, accountId: string): Promise<Role[]> => {
  const rows = await db
    .selectFrom('access.roleGrant')
    .select('role')
    .distinct()
    .where('accountId', '=', accountId)
    .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', today)]))
    .execute();
  return rows.map(({ role }) => role as Role);
};

/** The three duties that open accounts hold today; who holds them is held fast until the work ends. */
export const listHeldDuties = async ({ db, today }: Work): Promise<string[]> => {
  const rows = await db
    .selectFrom('access.roleGrant as held')
    .innerJoin('access.account as account', 'account.id', 'held.accountId')
    .select('held.role')
    .where('held.role', 'in', [...duties])
    .where('account.closedAt', 'is', null)
    .where('held.fromOn', '<=', today)
    .where((is) => is.or([is('held.untilOn', 'is', null), is('held.untilOn', '>=', today)]))
    .orderBy('held.id')
    .forUpdate()
    .execute();
  return rows.map(({ role }) => role);
};

/** Whether anybody but these people could decide on a grant at an organisation today. */
export const canSomebodyElseDecide = async (
  { db, today }: Work,
  path: string,
  besides: readonly string[],
): Promise<boolean> => {
  const { rows } = await sql`
    select from access.role_grant held
    join access.account account on account.id = held.account_id and account.closed_at is null
    join organisations.unit at on at.id = held.organisation_id and at.path @> ${path}::ltree
    where held.role = any(${permissions.decideOnGrants.roles}) and held.account_id <> all(${besides}::uuid[])
      and held.from_on <= ${today}::date and (held.until_on is null or held.until_on >= ${today}::date)
    limit 1`.execute(db);
  return rows.length > 0;
};
