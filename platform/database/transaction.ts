import type postgres from 'postgres';

type Parameter = postgres.ParameterOrJSON<never>;

/** A transaction of the `postgres` driver, which knows it only as a function, taken apart into its steps. */
export type Transaction = {
  ask(
    text: string,
    parameters: Parameter[],
    prepare: boolean,
  ): Promise<postgres.ValuesRowList<postgres.Row[]>>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

const rolledBack = Symbol('rolled back');

/**
 * Begins a transaction on a connection of its own. When that connection is lost, every later step fails with the reason;
 * the driver left to itself would wait for ever or write into a connection that is no more.
 */
export const openTransaction = async (pool: postgres.Sql, settings: string): Promise<Transaction> => {
  const begun = Promise.withResolvers<postgres.TransactionSql>();
  const body = Promise.withResolvers<void>();
  let lost: { reason: unknown } | undefined;
  const ended = pool.begin(settings, (sql) => {
    begun.resolve(sql);
    return body.promise;
  });
  ended.catch((reason) => {
    lost = { reason };
    begun.reject(reason);
  });
  const sql = await begun.promise;
  const whenLost = ended as Promise<never>; // it ends well only after the last question

  const unlessLost = <Answer>(step: () => Promise<Answer>): Promise<Answer> =>
    lost ? Promise.reject(lost.reason) : step();
  return {
    ask: (text, parameters, prepare) =>
      unlessLost(() => Promise.race([sql.unsafe(text, parameters, { prepare }).values(), whenLost])),
    commit: () =>
      unlessLost(async () => {
        body.resolve();
        await ended;
      }),
    rollback: () =>
      unlessLost(async () => {
        body.reject(rolledBack);
        await ended.catch((reason) => {
          if (reason !== rolledBack) throw reason;
        });
      }),
  };
};
