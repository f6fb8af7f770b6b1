import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

/**
 * Who is at home in the embedded database. Each user of it holds advisory locks on a connection of its own, so that the
 * server itself forgets whoever is killed: one exclusive lock for the program, one shared lock for everyone.
 */
export type Presence = {
  /** Leaves; answers whether nobody else is left, so that the server may be stopped. */
  leave(): Promise<boolean>;
};

/** Two numbers that name each lock; only their constancy matters. */
const programLock = [1997, 1] as const;
const anyoneLock = [1997, 2] as const;

/** A killed predecessor's connection is noticed within moments (ms). */
const patienceWithPredecessor = 2_000;

/**
 * Enters the database. With `alone`, answers `taken` and the other's process number when another program is in it.
 * `onLost` is called when the connection ends without leaving: the server has died.
 * Throws as the driver does when the server cannot be entered; `isPassing` tells whether to try again.
 */
export const enter = async (
  url: string,
  { alone, onLost }: { alone: boolean; onLost: () => void },
): Promise<Presence | { taken: string }> => {
  let inside = false;
  const sql = postgres(url, {
    ...{ max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 10, fetch_types: false },
    connection: { application_name: `wenmai ${process.pid}` },
    onclose: () => inside && onLost(),
  });
  const close = async () => {
    inside = false;
    await sql.end({ timeout: 1 });
  };
  try {
    inside = await takeLocks(sql, alone);
    if (inside) return { leave: () => isLastToLeave(sql).finally(close) };
    return { taken: await programInside(sql).finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Whether the server is starting, stopping or recovering, or is gone at this moment. */
export const isPassing = (error: unknown): boolean =>
  ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED'].includes(
    String((error as { code?: string }).code),
  );

// Both locks in one statement: the driver replaces a lost connection silently, between statements.
const takeLocks = async (sql: postgres.Sql, alone: boolean): Promise<boolean> => {
  const giveUpAt = Date.now() + patienceWithPredecessor;
  for (;;) {
    const [row] = await sql`
      select pg_advisory_lock_shared(${anyoneLock[0]}, ${anyoneLock[1]}),
             case when ${alone} then pg_try_advisory_lock(${programLock[0]}, ${programLock[1]}) else true end as granted`;
    if (row?.granted) return true;
    if (Date.now() > giveUpAt) return false;
    await sleep(100);
  }
};

const programInside = async (sql: postgres.Sql): Promise<string> => {
  const [row] = await sql`
    select split_part(application_name, ' ', 2) as pid
    from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and classid = ${programLock[0]} and objid = ${programLock[1]} and granted`;
  return row?.pid || '?';
};

const isLastToLeave = async (sql: postgres.Sql): Promise<boolean> => {
  try {
    await sql`select pg_advisory_unlock_all()`;
    const [row] = await sql`select pg_try_advisory_lock(${anyoneLock[0]}, ${anyoneLock[1]}) as granted`;
    return Boolean(row?.granted);
  } catch {
    return true; // the server is gone already: whatever is left of it may be stopped
  }
};
