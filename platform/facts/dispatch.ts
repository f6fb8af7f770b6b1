import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/database/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { channels } from '#platform/sight/channels.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { Reaction } from './index.ts';

/** Facts taken at once, tries before a fact is left for the operator, milliseconds between looks when nobody pokes. */
const batchSize = 500;
const mostTries = 8;
const lookEveryMs = 1000;

/** A dispatch that has been at one look for so many milliseconds is stuck. */
const stuckMs = 5 * 60_000;

/** While commands come faster than they can be reacted to, facts are gathered for so many milliseconds. */
const gatherMs = 20;

type Waiting = { id: number; name: string; told: unknown };

const takeBatch = async (tx: Tx, most: number): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    delete from platform.fact where id in (
      select id from platform.fact
      where tries < ${mostTries} and (retry_at is null or retry_at <= now())
      order by id limit ${most} for update skip locked)
    returning id, name, told`.execute(tx);
  return rows.sort((a, b) => a.id - b.id);
};

const byName = (facts: readonly Waiting[]) => Map.groupBy(facts, ({ name }) => name);

/** Reacts to up to `most` waiting facts in one transaction; answers how many there were, and how many that led to. */
const reactOnce = (db: Db, clock: Clock, reactions: readonly Reaction[], most: number) =>
  inWork(db, clock, { action: 'reactions', actor: theProgram }, async (work) => {
    const facts = await takeBatch(work.db, most);
    for (const [name, told] of byName(facts))
      for (const { react } of reactions.filter(({ to }) => to.name === name))
        await react(
          work,
          told.map((fact) => fact.told),
        );
    return { handled: facts.length, told: work.told.length };
  });

/** Puts off the oldest fact after a failure, longer each time, so that one bad fact never stops the others. */
const putOff = (db: Db, trouble: unknown) =>
  sql`update platform.fact
    set tries = tries + 1, retry_at = now() + interval '2 seconds' * power(2, tries), trouble = left(${String(trouble)}, 500)
    where id = (select min(id) from platform.fact
      where tries < ${mostTries} and (retry_at is null or retry_at <= now()))`.execute(db);

/** Reacts to every waiting fact, in batches; after a failure one by one. Answers how many were reacted to. */
export const reactToWaiting = async (
  db: Db,
  clock: Clock,
  reactions: readonly Reaction[],
): Promise<number> => {
  let [all, most] = [0, batchSize];
  for (;;) {
    try {
      const { handled, told } = await reactOnce(db, clock, reactions, most);
      all += handled;
      if (handled < most && told === 0 && most === batchSize) return all;
      if (handled === 0) most = batchSize;
    } catch (trouble) {
      if (most === 1) await putOff(db, trouble);
      most = 1;
    }
  }
};

/**
 * Keeps reacting while the program runs: at once when poked after a command, else every second (other copies of the
 * program may have told something). `stop` waits for the batch in hand.
 */
export const startDispatch = (
  db: Db,
  clock: Clock,
  reactions: readonly Reaction[],
  trouble: (error: unknown) => void,
) => {
  let [running, again, stopped] = [Promise.resolve(), false, false];
  let [busy, lookedAt] = [false, performance.now()];
  const run = async () => {
    do {
      again = false;
      lookedAt = performance.now();
      const react = () => reactToWaiting(db, clock, reactions);
      await channels.reactions.tracePromise(react, {}).catch(trouble);
      if (again) await sleep(gatherMs);
    } while (again && !stopped);
    busy = false;
  };
  const poke = () => {
    if (stopped) return;
    again = true;
    if (busy) return;
    busy = true;
    running = run();
  };
  const timer = setInterval(poke, lookEveryMs);
  return {
    poke,
    isRunning: () => !stopped && performance.now() - lookedAt < stuckMs,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};
