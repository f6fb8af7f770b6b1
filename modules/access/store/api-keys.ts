import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { type Actor, type Grant, nobody } from '#platform/permissions/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { beginningOf, whyKeyEnded } from '../rules/keys.ts';
import { isLongAgo } from '../rules/sessions.ts';
import { grantsOfAccount } from './grants.ts';

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** A new secret of 256 bits for a key, and what is kept of it. */
export const newSecret = (id: string) => {
  const secret = randomBytes(32).toString('base64url');
  return { key: `${beginningOf(id)}_${secret}`, secretHash: hashOf(secret) };
};

const form = /^wenmai_([0-9a-f]{32})_([\w-]{43})$/;

type Found = {
  id: string;
  name: string;
  scope: string[];
  apiKey: { id: string; name: string };
  grants: Grant[];
  expiresOn: IsoDate;
  revokedAt: Date | null;
  closedAt: Date | null;
  lastUsedAt: Date | null;
};

/** Who comes with a key; `why` it is no good if it is not, and `usedLongAgo` whether its use is to be written down again. */
export type KeyHolder = { actor: Actor; why: Refusal | undefined; usedLongAgo: boolean };

const stranger: KeyHolder = { actor: nobody, why: refusals.keyUnknown(), usedLongAgo: false };

/**
 * Whose key this is, with the grants in force on a day: one statement for every request. Nobody's when no key has this id
 * and secret.
 */
export const findKeyHolder = async (db: Db, key: string, now: Date, today: IsoDate): Promise<KeyHolder> => {
  const [, id, secret] = form.exec(key) ?? [];
  if (!id || !secret) return stranger;
  const { rows } = await sql<Found>`
    select account.id, account.name, account.closed_at, jsonb_build_object('id', key.id, 'name', key.name) as api_key,
      key.scope, key.expires_on, key.revoked_at, key.last_used_at, ${grantsOfAccount(today)} as grants
    from access.api_key key join access.account on account.id = key.account_id
    where key.id = ${id}::uuid and key.secret_hash = ${hashOf(secret)}`.execute(db);
  const [found] = rows;
  if (!found) return stranger;
  const { expiresOn, revokedAt, closedAt, lastUsedAt, ...actor } = found;
  const why = whyKeyEnded({ expiresOn, revokedAt, closedAt }, today);
  return { actor, why, usedLongAgo: isLongAgo(lastUsedAt, now) };
};

/** Writes down that a key was used. */
export const markKeyUsed = async (db: Db, keyId: string, at: Date): Promise<void> => {
  await db.updateTable('access.apiKey').set({ lastUsedAt: at }).where('id', '=', keyId).execute();
};
