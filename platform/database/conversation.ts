import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type postgres from 'postgres';
import { isWorthPreparing } from './prepared.ts';
import { openTransaction, type Transaction } from './transaction.ts';

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * One conversation with the database. Questions go to whichever connection of the pool is free first, behind others
 * still being answered; only a transaction keeps a connection for itself.
 */
export class Conversation implements DatabaseConnection {
  readonly #pool: postgres.Sql;
  #transaction: Transaction | undefined;

  constructor(pool: postgres.Sql) {
    this.#pool = pool;
  }

  async begin(settings: string): Promise<void> {
    this.#transaction = await openTransaction(this.#pool, settings);
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
    const answer = await this.#ask(sql, [...parameters] as postgres.ParameterOrJSON<never>[]);
    const numAffectedRows = changing.has(answer.command) ? BigInt(answer.count) : undefined;
    return { numAffectedRows, rows: Array.from(answer) as Row[] };
  }

  #ask(sql: string, parameters: postgres.ParameterOrJSON<never>[]) {
    const options = { prepare: isWorthPreparing(sql, parameters.length) };
    return this.#transaction
      ? this.#transaction.ask(sql, parameters, options)
      : this.#pool.unsafe(sql, parameters, options);
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for it, and nothing here reads row by row.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are read whole');
  }
}
