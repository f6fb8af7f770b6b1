import { sql } from 'kysely';
import type { Level, Role } from '#modules/organisations/rules.ts';
import { containing } from '#platform/database/containing.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import { settingOf } from '#platform/settings/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { AccountKind } from '../rules/kinds.ts';
import { passwordSoonDueAt, type Way } from '../rules/standing.ts';
import { findPolicy } from '../store/policy.ts';
import { hasOtherWay } from '../store/second-factor.ts';

type Held = {
  id: string;
  accountId: string;
  role: Role;
  organisationId: string;
  organisationName: string;
  level: Level;
  path: string;
  fromOn: string;
  untilOn: string | null;
};

/** The grants of some accounts that have not ended, each with the organisation it is held at. */
const grantsOf = async (reading: Reading, accountIds: readonly string[]): Promise<Held[]> =>
  (await reading.db
    .selectFrom('access.roleGrant as held')
    .innerJoin('organisations.unit as at', 'at.id', 'held.organisationId')
    .select(['held.id', 'held.accountId', 'held.role', 'held.organisationId', 'held.fromOn', 'held.untilOn'])
    .select(['at.name as organisationName', 'at.level', 'at.path'])
    .where('held.accountId', 'in', accountIds.length > 0 ? [...accountIds] : [null as never])
    .where((is) => is.or([is('held.untilOn', 'is', null), is('held.untilOn', '>=', reading.today)]))
    .orderBy('held.fromOn')
    .execute()) as Held[];

/** Who is signed in, with the grants in force today. */
export const showMe = async (reading: Reading) => {
  const { db, actor, now, today } = reading;
  const found = await db
    .selectFrom('access.account as account')
    .leftJoin('access.session as session', (join) => join.on('session.id', '=', actor.sessionId ?? null))
    .select(['account.id', 'account.username', 'account.name', 'account.demonstration'])
    .select('account.passwordSetAt')
    .select((is) => is.ref('account.kind').$castTo<AccountKind>().as('kind'))
    .select((is) => is.ref('session.way').$castTo<Way | null>().as('way'))
    .where('account.id', '=', actor.id ?? '')
    .executeTakeFirst();
  if (!found) return refuse(refusals.accountNotFound());
  const { way, passwordSetAt, ...account } = found;
  const standing = { way, passwordSetAt, demonstration: account.demonstration };
  const due = way && passwordSoonDueAt({ ...standing, way }, await findPolicy(db), now);
  const grants = (await grantsOf(reading, [account.id])).filter(({ fromOn }) => fromOn <= today);
  return { ...account, held: actor.held?.code ?? null, passwordDueAt: due?.toISOString() ?? null, grants };
};

export type DemonstrationAccount = {
  username: string;
  password: string;
  name: string;
  role: Role;
  organisation: string;
};

/** The accounts that the demonstration lists on its sign-in page; a real installation has none. */
export const listDemonstrationAccounts = async (reading: Reading): Promise<DemonstrationAccount[]> =>
  (await settingOf<DemonstrationAccount[]>(reading.db, 'demonstration-accounts')) ?? [];

/** A page of the accounts that hold a role within the actor's reach, or none yet. */
export const listAccounts = async (reading: Reading, query: QueryOf<typeof contract.listAccounts>) => {
  const { actor, today } = reading;
  const unbound = sql<boolean>`not exists (
    select from access.role_grant held
    where held.account_id = account.id and (held.until_on is null or held.until_on >= ${today}::date))`;
  const within = sql<boolean>`exists (
    select from access.role_grant held
    where held.account_id = account.id and ${may(actor, permissions.seeAccounts, 'held.organisation_id')})`;
  let found = reading.db.selectFrom('access.account as account').where((is) => is.or([unbound, within]));
  if (query.search) {
    const like = containing(query.search.toLowerCase());
    found = found.where((is) =>
      is.or([is('account.username', 'like', like), is('account.name', 'like', like)]),
    );
  }
  if (query.organisationId) {
    const { organisationId } = query;
    found = found.where(
      'account.id',
      'in',
      reading.db
        .selectFrom('access.roleGrant')
        .select('accountId')
        .where('organisationId', '=', organisationId),
    );
  }
  const [rows, { total }] = await Promise.all([
    found
      .leftJoin('access.signInFailure as failed', (join) =>
        join.onRef('failed.username', '=', 'account.username').on('failed.lockedUntilAt', '>', reading.now),
      )
      .select(['account.id', 'account.username', 'name', 'closedAt', 'createdAt', 'failed.lockedUntilAt'])
      .select((is) => is.ref('account.kind').$castTo<AccountKind>().as('kind'))
      .select(sql<boolean>`two_factor_enabled or ${hasOtherWay}`.as('secondFactorOn'))
      .orderBy(`account.${query.sort}`, query.order)
      .orderBy('account.id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  const grants = await grantsOf(
    reading,
    rows.map(({ id }) => id),
  );
  return {
    total,
    rows: rows.map(({ closedAt, createdAt, lockedUntilAt, ...account }) => ({
      ...account,
      closed: closedAt !== null,
      lockedUntilAt: lockedUntilAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      grants: grants.filter(({ accountId }) => accountId === account.id),
    })),
  };
};
