import {
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { Conversation } from './conversation.ts';
import type { LastingPool } from './lasting-pool.ts';
import type { Names } from './names.ts';

const settingsOf = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  [isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ');

/** Kysely's way of speaking over connections of the `postgres` driver. */
class PoolDriver extends PostgresDriver {
  readonly #pool: LastingPool;
  readonly #names: Names;

  constructor(pool: LastingPool, names: Names) {
    super({} as never);
    this.#pool = pool;
    this.#names = names;
  }

  override async init() {}

  override async acquireConnection() {
    return new Conversation(this.#pool, this.#names);
  }

  override async beginTransaction(conversation: DatabaseConnection, settings: TransactionSettings) {
    await (conversation as Conversation).begin(settingsOf(settings));
  }

  override async commitTransaction(conversation: DatabaseConnection) {
    await (conversation as Conversation).commit();
  }

  override async rollbackTransaction(conversation: DatabaseConnection) {
    await (conversation as Conversation).rollback();
  }

  override async releaseConnection(conversation: DatabaseConnection) {
    (conversation as Conversation).end();
  }

  override async destroy() {
    await this.#pool.end();
  }
}

/**
 * Kysely over a pool of the `postgres` driver, as quick as the driver itself: questions share connections instead of
 * taking turns on them, and what is asked again and again is parsed and planned once.
 */
export const dialectOf = (pool: LastingPool, names: Names): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PoolDriver(pool, names),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
