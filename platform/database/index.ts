import { Kysely, type Transaction } from 'kysely';
import postgres from 'postgres';
import type { Database } from '#database/types.ts';
import { dialectOf } from './dialect.ts';
import { LastingPool } from './lasting-pool.ts';
import { Names } from './names.ts';

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

/** Days stay texts, numbers are numbers: a date has no time zone and a count is never a string. */
const asPeopleExpect = {
  date: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day },
  bigint: { to: 20, from: [20], serialize: (value: number) => String(value), parse: Number },
  numeric: { to: 1700, from: [1700], serialize: (value: number) => String(value), parse: Number },
};

/** A pool of connections as the `postgres` driver gives it; small pools win under contention. */
export const openPool = (url: string, max = 10) =>
  postgres(url, {
    max,
    types: asPeopleExpect,
    onnotice: () => {},
    max_lifetime: null,
    // After a restart of the database the next request should not wait for half a minute.
    backoff: (tries: number) => Math.min(2, 0.1 * tries),
    connection: { application_name: 'wenmai' },
  });

export type Pool = ReturnType<typeof openPool>;

/** The typed query builder over a pool: camelCase in TypeScript, snake_case in SQL. */
export const openDatabase = (pool: Pool): Db => {
  const names = new Names({ maintainNestedObjectKeys: true });
  const lasting = new LastingPool(pool);
  const db = new Kysely<Database>({ dialect: dialectOf(lasting, names), plugins: [names] });
  pools.set(db, lasting);
  return db;
};

const pools = new WeakMap<Db, LastingPool>();

/** How many statements a database has not answered yet, those that wait for a connection among them. */
export const waitingOf = (db: Db): number => pools.get(db)?.waiting ?? 0;
