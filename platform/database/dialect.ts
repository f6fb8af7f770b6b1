import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type postgres from 'postgres';
import { isWorthPreparing } from './prepared.ts';

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * One conversation with the database. Questions go to whichever connection of the pool is quickest, behind others still
 * being answered; only a transaction keeps a connection for itself.
 */
class Conversation implements DatabaseConnection {
  readonly #pool: postgres.Sql;
  #held: postgres.ReservedSql | undefined;

  constructor(pool: postgres.Sql) {
    this.#pool = pool;
  }

  async hold(): Promise<void> {
    this.#held = await this.#pool.reserve();
  }

  release(): void {
    this.#held?.release();
    this.#held = undefined;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const prepare = isWorthPreparing(sql, parameters.length);
    const answer = await (this.#held ?? this.#pool).unsafe(sql, [...parameters] as never[], { prepare });
    const numAffectedRows = changing.has(answer.command) ? BigInt(answer.count) : undefined;
    return { numAffectedRows, rows: Array.from(answer) as Row[] };
  }

  // biome-ignore lint/correctness/useYield: Kysely's interface asks for it, and nothing here reads row by row.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are read whole');
  }
}

/** Kysely's way of beginning, committing and saving, over connections of the `postgres` driver. */
class PoolDriver extends PostgresDriver {
  readonly #pool: postgres.Sql;

  constructor(pool: postgres.Sql) {
    super({} as never);
    this.#pool = pool;
  }

  override async init() {}

  override async acquireConnection() {
    return new Conversation(this.#pool);
  }

  override async beginTransaction(conversation: DatabaseConnection, settings: TransactionSettings) {
    await (conversation as Conversation).hold();
    await super.beginTransaction(conversation, settings);
  }

  override async releaseConnection(conversation: DatabaseConnection) {
    (conversation as Conversation).release();
  }

  override async destroy() {
    await this.#pool.end();
  }
}

/**
 * Kysely over a pool of the `postgres` driver, as quick as the driver itself: questions share connections instead of
 * taking turns on them, and what is asked again and again is parsed and planned once.
 */
export const dialectOf = (pool: postgres.Sql): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PoolDriver(pool),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
