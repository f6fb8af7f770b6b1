import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Actor, Grant } from '#platform/permissions/index.ts';
import { isLongAgo } from '../rules.ts';
import { grantsOfAccount } from './grants.ts';

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** How a key begins: the id that finds it. What follows is known to nobody but its holder. */
export const beginningOf = (id: string): string => `wenmai_${id.replaceAll('-', '')}`;

/** A new secret of 256 bits for a key, and what is kept of it. */
export const newSecret = (id: string) => {
  const secret = randomBytes(32).toString('base64url');
  return { key: `${beginningOf(id)}_${secret}`, secretHash: hashOf(secret) };
};

const form = /^wenmai_([0-9a-f]{32})_([\w-]{43})$/;

type Found = { keyId: string; lastUsedAt: Date | null; grants: Grant[] } & Pick<Actor, 'name' | 'scope'> & {
    id: string;
  };

/**
 * Whose key this is, with the grants in force on a day, and whether its use is to be written down again: one statement for
 * every request. Nobody when it is unknown, expired or revoked, or when the account is closed.
 */
export const findActorByKey = async (
  db: Db,
  key: string,
  now: Date,
  today: IsoDate,
): Promise<{ actor: Actor; keyId: string; usedLongAgo: boolean } | undefined> => {
  const [, id, secret] = form.exec(key) ?? [];
  if (!id || !secret) return undefined;
  const { rows } = await sql<Found>`
    select account.id, account.name, key.id as key_id, key.scope, key.last_used_at, ${grantsOfAccount(today)} as grants
    from access.api_key key join access.account on account.id = key.account_id
    where key.id = ${id}::uuid and key.secret_hash = ${hashOf(secret)} and key.revoked_at is null
      and key.expires_on >= ${today}::date and account.closed_at is null`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const { keyId, lastUsedAt, ...actor } = found;
  return { actor, keyId, usedLongAgo: isLongAgo(lastUsedAt, now) };
};

/** Writes down that a key was used. */
export const markKeyUsed = async (db: Db, keyId: string, at: Date): Promise<void> => {
  await db.updateTable('access.apiKey').set({ lastUsedAt: at }).where('id', '=', keyId).execute();
};
