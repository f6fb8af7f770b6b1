import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';

/** The rows of a table and some of its columns in the text form of COPY, as fast as they are read. */
export const copyOut = async (within: postgres.TransactionSql, columns: string): Promise<Readable> => {
  const rows = await within.unsafe(`copy ${columns} to stdout`).readable();
  // The driver puts its socket to sleep while we are behind, and leaves it asleep when the table ends meanwhile.
  return rows.once('end', () => rows._read(0));
};

/**
 * Puts rows in the text form of COPY into a table. Fails when the database refuses them, even at the very end, where the
 * driver waits for ever for a good answer: a question behind the rows is answered either way.
 */
export const copyIn = async (
  within: postgres.TransactionSql,
  columns: string,
  rows: Readable,
): Promise<void> => {
  const into = await within.unsafe(`copy ${columns} from stdin`).writable();
  const refused = Promise.withResolvers<never>();
  const sayEnd = into._final.bind(into);
  into._final = (done) => {
    sayEnd(done);
    within.unsafe('select').catch(refused.reject);
  };
  refused.promise.catch(() => into.destroy());
  await Promise.race([pipeline(rows, into), refused.promise]);
};
