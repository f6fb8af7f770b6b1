import { sql } from 'kysely';
import type { BoundTraces } from '#platform/audit/bounded.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import type { Gateway } from '../gateways/gateway.ts';
import type { City } from './city.ts';
import type { Library } from './library.ts';

/** What residents' sign-in stands on. */
export type SignIn = {
  db: Db;
  clock: Clock;
  library: Library;
  gateway: Gateway | undefined;
  city: City | undefined;
  /** Writes down what was tried and refused, within bounds. */
  keepRefused: BoundTraces;
};

/** How codes reach people here: by a gateway, on the page of a demonstration, or not at all. */
export const wayOfCodes = async ({
  db,
  gateway,
}: Pick<SignIn, 'db' | 'gateway'>): Promise<'gateway' | 'demonstration' | 'closed'> => {
  if (gateway) return 'gateway';
  const { rows } = await sql<{ invented: boolean }>`
    select coalesce(bool_and(demonstration), false) as invented from organisations.unit where parent_id is null`.execute(
    db,
  );
  return rows[0]?.invented ? 'demonstration' : 'closed';
};
