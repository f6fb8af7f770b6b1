import { sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/database/index.ts';
import { type EntryText, entryText, noSeal, sealOf } from './entry.ts';
import { wordsOf } from './words.ts';

const batchSize = 2_000;

/** Whoever holds this lock seals; the other copies of the program look again a second later. */
const lock = sql`pg_try_advisory_xact_lock(hashtext('wenmai audit sealer'))`;

/** Entries up to an id, and the transactions that had begun when it was the highest. */
type Mark = { id: number; begun: bigint };

/**
 * What one sealer remembers between its rounds. Ids are given out before their transactions end, so a lower one may come
 * to light after a higher one was sealed. Up to `settled` none can any more: every transaction that was running when that
 * id was the highest has ended and was looked through since.
 */
export type Sealing = { settled: number; marks: Mark[] };

/** A look from the very beginning: at the start of the program and every night, whatever the marks say. */
export const fromTheBeginning = (): Sealing => ({ settled: 0, marks: [] });

const lookAround = async (db: Db) => {
  const { rows } = await sql<{ running: string; begun: string; highest: number }>`
    select pg_snapshot_xmin(now)::text as running, pg_snapshot_xmax(now)::text as begun,
      coalesce((select max(id) from platform.audit_entry), 0) as highest
    from pg_current_snapshot() now`.execute(db);
  const [found = { running: '0', begun: '0', highest: 0 }] = rows;
  return { running: BigInt(found.running), begun: BigInt(found.begun), highest: found.highest };
};

const headOf = async (tx: Tx): Promise<{ number: number; seal: Buffer }> => {
  const head = await tx
    .selectFrom('platform.auditSeal')
    .select(['number', 'seal'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { number: head?.number ?? 0, seal: head ? Buffer.from(head.seal) : noSeal };
};

/**
 * The next ids, and which of them wait. Asked id by id, in this form alone: over a million sealed entries a join of the two
 * tables takes seconds whenever their statistics are old.
 */
const lookAfter = async (tx: Tx, after: number) => {
  const { rows } = await sql<{ id: number; sealed: boolean }>`
    select next.id, coalesce(kept.sealed, false) as sealed
    from (select id from platform.audit_entry where id > ${after} order by id limit ${batchSize}) next
    left join lateral (
      select true as sealed from platform.audit_seal seal where seal.entry_id = next.id limit 1) kept on true
    order by next.id`.execute(tx);
  return rows;
};

const readEntries = async (tx: Tx, ids: readonly number[]): Promise<EntryText[]> => {
  const { rows } = await sql<EntryText>`
    select ${entryText} from platform.audit_entry entry
    where entry.id = any(${[...ids]}::bigint[]) order by entry.id`.execute(tx);
  return rows;
};

const keepSeals = async (tx: Tx, entries: readonly EntryText[], at: Date): Promise<void> => {
  let { number, seal } = await headOf(tx);
  const [numbers, ids, seals, words] = [[], [], [], []] as [number[], number[], string[], string[]];
  for (const entry of entries) {
    number += 1;
    seal = sealOf(seal, number, at, entry);
    numbers.push(number);
    ids.push(entry.id);
    seals.push(seal.toString('hex'));
    words.push(JSON.stringify(wordsOf(entry)));
  }
  await sql`
    with kept as (
      insert into platform.audit_search (entry_id, words)
      select id, array_to_tsvector(array(select jsonb_array_elements_text(words::jsonb)))
      from unnest(${ids}::bigint[], ${words}::text[]) found (id, words)
      on conflict do nothing)
    insert into platform.audit_seal (number, entry_id, seal, sealed_at)
    select number, id, decode(seal, 'hex'), ${at}::timestamptz
    from unnest(${numbers}::bigint[], ${ids}::bigint[], ${seals}::text[]) made (number, id, seal)`.execute(
    tx,
  );
};

/** Seals among the next entries those that wait; answers where to go on, nothing at the end, `held` when another copy is at it. */
export const sealNext = async (tx: Tx, clock: Clock, after: number): Promise<number | 'held' | undefined> => {
  const { rows } = await sql<{ mine: boolean }>`select ${lock} as mine`.execute(tx);
  if (!rows[0]?.mine) return 'held';
  const looked = await lookAfter(tx, after);
  const waiting = looked.filter(({ sealed }) => !sealed).map(({ id }) => id);
  if (waiting.length > 0) await keepSeals(tx, await readEntries(tx, waiting), clock.now());
  return looked.length < batchSize ? undefined : looked.at(-1)?.id;
};

/**
 * Seals what waits, in the order of ids as far as they have come to light; answers what to remember for the next round.
 * Each batch is one transaction that holds the lock: a crash leaves whole batches, two copies never fork the chain.
 */
export const sealWaiting = async (
  db: Db,
  clock: Clock,
  sealing: Sealing = fromTheBeginning(),
  stopped: () => boolean = () => false,
): Promise<Sealing> => {
  const { running, begun, highest } = await lookAround(db);
  let after: number | 'held' | undefined = sealing.settled;
  while (typeof after === 'number' && !stopped()) {
    const from: number = after;
    after = await db.transaction().execute((tx) => sealNext(tx, clock, from));
  }
  if (after !== undefined) return sealing;
  const ended = sealing.marks.filter((mark) => mark.begun <= running);
  const open = sealing.marks.filter((mark) => mark.begun > running);
  return {
    settled: ended.at(-1)?.id ?? sealing.settled,
    marks: [...open, { id: highest, begun }].slice(-1_000),
  };
};
