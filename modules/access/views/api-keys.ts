import type { Permission } from '#platform/permissions/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { findAccount } from '../operations/find-account.ts';
import { permissions } from '../permissions.ts';
import { beginningOf } from '../rules/keys.ts';
import { rolesHeldBy } from '../store/grants.ts';

let known: readonly Permission[] = [];

/** Tells this module every permission that routes of the program ask for: what a key can be made for. */
export const usePermissions = (all: readonly Permission[]): void => {
  known = [...new Map(all.map((permission) => [permission.name, permission])).values()];
};

/** The permissions that an account's roles carry, by name. */
export const permissionsCarriedBy = async (reading: Reading, accountId: string): Promise<string[]> => {
  const held = await rolesHeldBy(reading, accountId);
  return known.filter(({ roles }) => held.some((role) => roles.includes(role))).map(({ name }) => name);
};

/** The keys of an account, the newest first, and what its roles carry for another. */
export const listApiKeys = async (reading: Reading, accountId: string) => {
  const { id } = await findAccount(reading, permissions.keepSignIn, accountId);
  const keys = await reading.db
    .selectFrom('access.apiKey')
    .select(['id', 'name', 'scope', 'expiresOn', 'madeAt', 'lastUsedAt', 'revokedAt'])
    .where('accountId', '=', id)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const rows = keys.map(({ revokedAt, madeAt, lastUsedAt, ...key }) => ({
    ...key,
    begins: beginningOf(key.id),
    madeAt: madeAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    state: stateOf(revokedAt, key.expiresOn < reading.today),
  }));
  return { rows, choices: await permissionsCarriedBy(reading, id) };
};

const stateOf = (revokedAt: Date | null, expired: boolean) => {
  if (revokedAt) return 'revoked' as const;
  return expired ? ('expired' as const) : ('good' as const);
};
