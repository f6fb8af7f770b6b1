import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** An entry of the audit as the chain sees it: every column as text, instants in UTC to the microsecond. */
export type EntryText = {
  id: number;
  at: string;
  actorId: string | null;
  actorName: string;
  action: string;
  organisationId: string | null;
  changes: string;
  outcome: string;
  refusalCode: string | null;
  reason: string | null;
  requestId: string | null;
  address: string | null;
  /** The API key that a program came with. */
  apiKeyId: string | null;
  apiKeyName: string | null;
};

/** Selects the columns of `EntryText` from `platform.audit_entry entry`. */
export const entryText: RawBuilder<EntryText> = sql`
  entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  entry.actor_id::text as actor_id, entry.actor_name, entry.action, entry.organisation_id::text as organisation_id,
  entry.changes::text as changes, entry.outcome, entry.refusal_code, entry.reason, entry.request_id,
  entry.address::text as address, entry.api_key_id::text as api_key_id, entry.api_key_name`;

/** What the first seal follows. */
export const noSeal: Buffer = Buffer.alloc(32);

/**
 * One seal: SM3 of the seal before it (32 bytes) and the UTF-8 of a JSON array that names the form, the place in the chain,
 * when it was sealed and every column of the entry; the second form is that of entries with an API key. Whoever has a dump of
 * both tables can compute it anew.
 */
export const sealOf = (previous: Uint8Array, number: number, sealedAt: Date, entry: EntryText): Buffer =>
  createHash('sm3')
    .update(previous)
    .update(
      JSON.stringify([
        entry.apiKeyId === null ? 'wenmai-audit-1' : 'wenmai-audit-2',
        number,
        sealedAt.toISOString(),
        entry.id,
        entry.at,
        entry.actorId,
        entry.actorName,
        entry.action,
        entry.organisationId,
        entry.changes,
        entry.outcome,
        entry.refusalCode,
        entry.reason,
        entry.requestId,
        entry.address,
        ...(entry.apiKeyId === null ? [] : [entry.apiKeyId, entry.apiKeyName]),
      ]),
    )
    .digest();
