import type { Pool } from '#platform/database/index.ts';
import { type Borne, type Load, underLoad } from '../load/load.ts';
import { backendsOf, processorTime } from '../processor-time.ts';
import type { Served } from './serve.ts';

/** How a server bore a load, with the milliseconds of processor time each answer took of it and of the database. */
export type Bearing = Borne & { serverMs: number; databaseMs: number };

/** Puts a server under load and looks at what it and the database worked for it. */
export const bear = async (pool: Pool, served: Served, load: Omit<Load, 'port'>): Promise<Bearing> => {
  const backends = await backendsOf(pool);
  const before = { server: processorTime([served.pid]), database: processorTime(backends) };
  const borne = await underLoad({ ...load, port: served.port });
  const [server, database] = [processorTime([served.pid]), processorTime(backends)];
  return {
    ...borne,
    serverMs: (server - before.server) / borne.all,
    databaseMs: (database - before.database) / borne.all,
  };
};
