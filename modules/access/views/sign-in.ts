import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { providerOf } from '../better-auth/provider.ts';
import { findAccount } from '../operations/find-account.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { passwordDueAt } from '../rules/passwords.ts';
import type { SignInPolicy } from '../rules/policy.ts';
import type { Way } from '../rules/standing.ts';
import { findPolicy } from '../store/policy.ts';
import { hasOtherWay, listPasskeys } from '../store/second-factor.ts';
import { listSessions } from '../store/sessions.ts';

export const showSignInPolicy = (reading: Reading): Promise<SignInPolicy> => findPolicy(reading.db);

/** Who would be held at their next sign-in if the second factor became required: a number, nobody by name. */
export const countWithoutSecondFactor = async ({ db }: Reading) => {
  const { accounts } = await db
    .selectFrom('access.account as account')
    .select((is) => is.fn.countAll<number>().as('accounts'))
    .where('account.closedAt', 'is', null)
    .where('account.kind', '!=', 'device')
    .where('account.twoFactorEnabled', '=', false)
    .where((is) => is.not(hasOtherWay))
    .executeTakeFirstOrThrow();
  return { accounts };
};

/** What the sign-in page has to know before anybody is signed in. */
export const showSignInOptions = async (reading: Reading) => {
  const { leastLength, leastClasses, passkeys } = await findPolicy(reading.db);
  return { leastLength, leastClasses, passkeys, provider: providerOf(process.env)?.name ?? null };
};

/** How somebody signs in: nothing about the password but its age. */
export const showMySignIn = async (reading: Reading) => {
  const account = await reading.db
    .selectFrom('access.account')
    .select(['passwordSetAt', 'twoFactorEnabled', 'demonstration'])
    .where('id', '=', reading.actor.id ?? '')
    .executeTakeFirst();
  if (!account) return refuse(refusals.accountNotFound());
  const policy = await findPolicy(reading.db);
  const passkeys = await listPasskeys(reading.db, reading.actor.id ?? '');
  const due = account.demonstration ? undefined : passwordDueAt(account.passwordSetAt, policy);
  return {
    passwordSetAt: account.passwordSetAt.toISOString(),
    passwordDueAt: due?.toISOString() ?? null,
    secondFactor: policy.secondFactor,
    secondFactorOn: account.twoFactorEnabled,
    passkeysOpen: policy.passkeys,
    passkeys: passkeys.map(({ createdAt, ...passkey }) => ({
      ...passkey,
      createdAt: createdAt.toISOString(),
    })),
  };
};

const sessionsOf = async (reading: Reading, accountId: string) => {
  const found = await listSessions(reading.db, accountId, await findPolicy(reading.db), reading.now);
  return {
    rows: found.map(({ id, beganAt, lastUsedAt, ipAddress, userAgent, way }) => ({
      id,
      beganAt: beganAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      address: ipAddress || null,
      device: userAgent || null,
      way: way as Way,
      here: id === reading.actor.sessionId,
    })),
  };
};

export const listMySessions = (reading: Reading) => sessionsOf(reading, reading.actor.id ?? '');

/** Where an account is signed in, for the administrators who reach it. */
export const listAccountSessions = async (reading: Reading, accountId: string) => {
  const account = await findAccount(reading, permissions.keepSignIn, accountId);
  return sessionsOf(reading, account.id);
};
