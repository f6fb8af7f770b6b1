import { readFileSync } from 'node:fs';
import type { Pool } from '#platform/database/index.ts';

const ticksPerSecond = 100;

/** Milliseconds of processor time that processes have used so far, as Linux tells it; elsewhere not a number. */
export const processorTime = (processes: readonly number[]): number => {
  try {
    const ticks = processes.map((pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return Number(fields[11]) + Number(fields[12]);
    });
    return (ticks.reduce((sum, each) => sum + each, 0) * 1000) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
};

/** The database's processes that serve connections to this database. */
export const backendsOf = async (pool: Pool): Promise<number[]> => {
  const rows = await pool<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  return rows.map(({ pid }) => pid);
};
