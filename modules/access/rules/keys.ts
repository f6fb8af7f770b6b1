import { addDays, type IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { type AccountKind, hasKeys } from './kinds.ts';

/** The last day that a key made today can be good: one year on. */
export const lastKeyDay = (today: IsoDate): IsoDate => addDays(today, 365);

/** How a key begins: the id that finds it. What follows is known to nobody but its holder. */
export const beginningOf = (id: string): string => `wenmai_${id.replaceAll('-', '')}`;

type KnownKey = { expiresOn: IsoDate; revokedAt: Date | null; closedAt: Date | null };

/** Why a key that was good once is no longer: revoked, past its last day, or of a closed account. */
export const whyKeyEnded = (
  { expiresOn, revokedAt, closedAt }: KnownKey,
  today: IsoDate,
): Refusal | undefined => {
  if (revokedAt) return refusals.keyRevoked();
  if (expiresOn < today) return refusals.keyExpired();
  return closedAt ? refusals.accountClosed() : undefined;
};

type NewKey = { kind: AccountKind; scope: readonly string[]; carried: readonly string[]; expiresOn: IsoDate };

/** Why a key cannot be made: for people, for nothing, for more than the roles of the account carry, or past a year. */
export const whyNotKey = (
  { kind, scope, carried, expiresOn }: NewKey,
  today: IsoDate,
): Refusal | undefined => {
  if (!hasKeys(kind)) return refusals.noKeysForThisKind();
  if (scope.length === 0) return refusals.keyForNothing();
  if (!scope.every((name) => carried.includes(name))) return refusals.beyondRoles();
  if (expiresOn < today || expiresOn > lastKeyDay(today)) return refusals.expiryOutOfRange();
  return undefined;
};
