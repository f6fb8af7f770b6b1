import { sql } from 'kysely';
import { placeOf } from '#platform/audit/index.ts';
import type { Clock } from '#platform/clock.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { lookupOf, lookupsOf } from '#platform/crypto/lookup.ts';
import type { Db, Tx } from '#platform/database/index.ts';
import { dayOf } from '#platform/dates/index.ts';
import type { Actor } from '#platform/permissions/index.ts';
import { Refusal, refusalsOf, refuse } from '#platform/refusals/index.ts';
import type { Reading, Work } from './index.ts';

export const workRefusals = refusalsOf('work', {
  keyUsedForOther: {
    kind: 'conflict',
    zh: '这个幂等键已用于另一个请求，请换一个键再试。',
    en: 'This idempotency key was used for a different request; use a new key.',
  },
});

/** How a command came in: who, by which action, from where, and the key that makes a repeat harmless. */
export type Occasion = {
  action: string;
  actor: Actor;
  requestId?: string;
  address?: string;
  idempotencyKey?: string;
  fingerprint?: string;
};

/** What was sent may hold a phone number, and a plain digest of it could be tried out: it is kept under a key. */
const fingerprints = 'platform.idempotent_answer.fingerprint';

type Answer = { status: number; body: unknown };

const readingOf = (db: Db, actor: Actor, clock: Clock): Reading => {
  const now = clock.now();
  return { db, actor, now, today: dayOf(now, districtTimeZone), changes: [] };
};

/** A question outside any transaction. */
export const inReading = readingOf;

/**
 * Runs a command: one transaction holds its changes, the audit of them, the facts it told and, when a key came
 * with it, the answer for a repeat. A refusal or a fault leaves nothing behind, unless the command said `refuseKeeping`.
 */
export const inWork = async <Result>(
  db: Db,
  clock: Clock,
  occasion: Occasion,
  command: (work: Work) => Promise<Result>,
): Promise<Result> => {
  const ended = await db.transaction().execute(async (tx) => {
    const work: Work = { ...readingOf(db, occasion.actor, clock), db: tx, told: [] };
    try {
      const result = await command(work);
      await conclude(tx, work, occasion, { status: 200, body: work.answerToRepeats ?? result ?? null });
      return { result };
    } catch (trouble) {
      if (trouble instanceof Refusal && trouble === work.refusedKeeping) return { refused: trouble };
      throw trouble;
    }
  });
  return ended.refused ? refuse(ended.refused) : ended.result;
};

/** The answer that a key already got, or nothing when the key is new. */
export const findAnswer = async (db: Db, occasion: Occasion): Promise<Answer | undefined> => {
  if (!occasion.idempotencyKey) return undefined;
  const kept = await db
    .selectFrom('platform.idempotentAnswer')
    .select(['fingerprint', 'body'])
    .where('actor', '=', occasion.actor.id ?? '')
    .where('key', '=', occasion.idempotencyKey)
    .executeTakeFirst();
  if (!kept) return undefined;
  if (!lookupsOf(fingerprints, occasion.fingerprint ?? '').includes(kept.fingerprint))
    return refuse(workRefusals.keyUsedForOther());
  return { status: 200, body: kept.body };
};

/** Nothing to write: the program looked and changed nothing. */
const silent = (work: Work, { actor }: Occasion) =>
  actor.id === null && work.changes.length === 0 && work.told.length === 0;

/** One statement writes the audit, the facts and the kept answer: a command pays a single round trip for all three. */
const conclude = async (tx: Tx, work: Work, occasion: Occasion, answer: Answer): Promise<void> => {
  if (silent(work, occasion)) return;
  const organisationOf = placeOf(work.changes, occasion.actor);
  const { apiKey } = occasion.actor;
  const kept = occasion.idempotencyKey
    ? sql`, kept as (
        insert into platform.idempotent_answer (actor, key, fingerprint, body, answered_at)
        values (${occasion.actor.id ?? ''}, ${occasion.idempotencyKey}, ${lookupOf(fingerprints, occasion.fingerprint ?? '')}, ${JSON.stringify(answer.body)}::text::jsonb, ${work.now}))`
    : sql``;
  await sql`
    with told as (
      insert into platform.fact (name, told, announced_at)
      select fact ->> 'name', fact -> 'told', ${work.now}::timestamptz
      from jsonb_array_elements(${JSON.stringify(work.told)}::text::jsonb) fact)
    ${kept}
    insert into platform.audit_entry
      (at, actor_id, actor_name, action, organisation_id, changes, outcome, reason, request_id, address, api_key_id, api_key_name)
    select ${work.now}::timestamptz, ${occasion.actor.id}::uuid, ${occasion.actor.name}, ${occasion.action}, ${organisationOf}::uuid,
      ${JSON.stringify(work.changes)}::text::jsonb, 'done', ${work.reason ?? null}, ${occasion.requestId ?? null}, ${occasion.address ?? null}::inet,
      ${apiKey?.id ?? null}::uuid, ${apiKey?.name ?? null}
    where ${occasion.actor.id !== null || work.changes.length > 0}::boolean
  `.execute(tx);
};
