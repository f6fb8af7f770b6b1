import postgres from 'postgres';

/** How long (s) the questions of a pool that is given up may still take. */
const farewell = 2;

// Asked for on every new connection, by a question whose failure nobody in the driver listens to; the answer is shared.
const knowsTypes = ({ options }: postgres.Sql): boolean =>
  Object.keys((options as unknown as { shared: { typeArrayMap: object } }).shared.typeArrayMap).length > 0;

/**
 * A pool that is replaced as soon as one of its connections is lost. The driver's own way, to connect again in place,
 * leaves half-sent bytes and unanswered questions of the lost connection behind: what is asked next waits for ever.
 */
export class LastingPool {
  #now: postgres.Sql;
  #waiting = 0;

  constructor(first: postgres.Sql) {
    this.#now = this.#watch(first);
  }

  /** The pool to ask now; never kept from one question to the next. */
  get now(): postgres.Sql {
    return this.#now;
  }

  /** How many statements, and beginnings of transactions, wait for their answer or for a connection. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Counts what is waited for as long as it is. */
  async whileWaiting<Answer>(ask: () => PromiseLike<Answer>): Promise<Answer> {
    this.#waiting += 1;
    try {
      return await ask();
    } finally {
      this.#waiting -= 1;
    }
  }

  async end(): Promise<void> {
    await this.#now.end({ timeout: farewell });
  }

  #watch(pool: postgres.Sql): postgres.Sql {
    const options = pool.options as unknown as { onclose: () => void };
    options.onclose = () => {
      if (this.#now === pool) this.#replace(pool);
    };
    return pool;
  }

  #replace(lost: postgres.Sql): void {
    this.#now = this.#watch(postgres({ ...lost.options, fetch_types: !knowsTypes(lost) } as never));
    lost.end({ timeout: farewell });
  }
}
