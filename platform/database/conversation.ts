import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type postgres from 'postgres';
import { channels } from '#platform/sight/channels.ts';
import type { LastingPool } from './lasting-pool.ts';
import type { Names } from './names.ts';
import { isWorthPreparing } from './prepared.ts';
import { openTransaction, type Transaction } from './transaction.ts';

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

type Parameter = postgres.ParameterOrJSON<never>;

const rowOf = (names: readonly string[], values: readonly unknown[]) => {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at += 1) row[names[at] as string] = values[at];
  return row;
};

/**
 * One conversation with the database. Questions go to whichever connection of the pool is free first, behind others
 * still being answered; only a transaction keeps a connection for itself.
 */
export class Conversation implements DatabaseConnection {
  readonly #pool: LastingPool;
  readonly #names: Names;
  #transaction: Transaction | undefined;

  constructor(pool: LastingPool, names: Names) {
    this.#pool = pool;
    this.#names = names;
  }

  /** Begins a transaction; once more when the pool was given up while waiting, for nothing was said yet. */
  async begin(settings: string): Promise<void> {
    const pool = this.#pool.now;
    const open = () =>
      openTransaction(pool, settings).catch((trouble) => {
        if (this.#pool.now === pool) throw trouble;
        return openTransaction(this.#pool.now, settings);
      });
    this.#transaction = await this.#pool.whileWaiting(open);
  }

  async commit(): Promise<void> {
    await this.#transaction?.commit();
  }

  async rollback(): Promise<void> {
    await this.#transaction?.rollback();
  }

  end(): void {
    this.#transaction = undefined;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const ask = () => this.#pool.whileWaiting(() => this.#ask(sql, [...parameters] as Parameter[]));
    const answer = await channels.statement.tracePromise(ask, { sql });
    const numAffectedRows = changing.has(answer.command) ? BigInt(answer.count) : undefined;
    const names = (answer.columns ?? []).map(({ name }) => this.#names.ofColumn(name));
    return { numAffectedRows, rows: answer.map((values) => rowOf(names, values) as Row) };
  }

  #ask(sql: string, parameters: Parameter[]) {
    const prepare = isWorthPreparing(sql, parameters.length);
    return this.#transaction
      ? this.#transaction.ask(sql, parameters, prepare)
      : this.#pool.now.unsafe(sql, parameters, { prepare }).values();
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for it, and nothing here reads row by row.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are read whole');
  }
}
