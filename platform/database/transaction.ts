import type postgres from 'postgres';

/** A transaction of the `postgres` driver, which knows it only as a function, taken apart into its steps. */
export type Transaction = {
  ask: postgres.Sql['unsafe'];
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

  const unlessLost = <Answer>(step: () => Promise<Answer>): Promise<Answer> =>
    lost ? Promise.reject(lost.reason) : step();
  return {
    ask: ((text, parameters, options) =>
      unlessLost(() =>
        Promise.race([sql.unsafe(text, parameters, options), ended]),
      )) as postgres.Sql['unsafe'],
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
