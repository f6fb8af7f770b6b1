import { sql } from 'kysely';
import type { Tx } from '#platform/database/index.ts';

/**
 * Judging takes turns: whoever judges a change waits until nobody else judges, so that no older reading of the records is
 * written over a newer one. The statements of a full judgement never meet in a row, so they share a turn.
 */
const turn = 7_301_108;

/**
 * Waits for a turn of one's own, kept until the transaction ends; to be selected. What follows is the same few statements
 * again and again, so their plans are kept.
 */
export const ownTurn = sql`pg_advisory_xact_lock(${turn}), set_config('plan_cache_mode', 'force_generic_plan', true)`;

/**
 * Waits for a turn together with the other statements of full judgements, each at a requirement of its own, and gives this one
 * room to sort and hash.
 */
export const shareTurn = async (tx: Tx, requirementId: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(${turn}), pg_advisory_xact_lock(${turn}::int, ${requirementId}::int),
    set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`.execute(tx);
};
