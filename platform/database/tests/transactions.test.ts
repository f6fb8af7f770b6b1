import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '#platform/testing/fresh-database.ts';
import { type Db, openDatabase, openPool, type Pool } from '../index.ts';

let [db, outside, drop] = [undefined as unknown as Db, undefined as unknown as Pool, async () => {}];

beforeAll(async () => {
  const fresh = await freshDatabase(inject('databaseUrl'));
  db = openDatabase(openPool(fresh.ownerUrl, 2));
  outside = openPool(fresh.ownerUrl, 1);
  await outside`create table platform.written (number int primary key)`;
  drop = async () => {
    await db.destroy();
    await outside.end();
    await fresh.drop();
  };
});
afterAll(() => drop());

const endOthers = () => outside`
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

const write = (tx: Db, number: number) => sql`insert into platform.written values (${number})`.execute(tx);

const written = async () => {
  const rows = await outside<{ number: number }[]>`select number from platform.written order by number`;
  return rows.map(({ number }) => number);
};

/** Two rows in one transaction, with something in between. */
const writePair = (first: number, between: () => Promise<unknown> = async () => {}) =>
  db.transaction().execute(async (tx) => {
    await write(tx, first);
    await between();
    await write(tx, first + 1);
  });

test('a transaction is kept whole or not at all', async () => {
  await writePair(10);
  const refused = writePair(20, async () => {
    throw new Error('thought better of it');
  });
  await expect(refused).rejects.toThrow('thought better of it');
  expect(await written()).toEqual([10, 11]);
});

test('a broken rule is told by its constraint and leaves nothing', async () => {
  await writePair(30);
  await expect(writePair(29)).rejects.toMatchObject({ constraint_name: 'written_pkey' });
  expect(await written()).not.toContain(29);
});

test('a connection lost between two statements does not end the program', async () => {
  const lost = writePair(2000, async () => {
    await endOthers();
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await written()).not.toContain(2000);
});

test('a lost connection ends its transaction; those that wait for one go on', async () => {
  const pairs = Array.from({ length: 60 }, (_, at) =>
    writePair(1000 + 2 * at, at === 20 ? endOthers : undefined),
  );
  const kept = (await Promise.allSettled(pairs)).filter(({ status }) => status === 'fulfilled').length;
  expect(kept).toBeGreaterThan(50);
  const numbers = (await written()).filter((number) => number >= 1000 && number < 2000);
  expect(numbers.filter((number) => number % 2 === 0)).toEqual(
    numbers.filter((number) => number % 2 === 1).map((number) => number - 1),
  );
});

test('while connections are lost again and again, nobody waits for ever or gets the answer of another', async () => {
  let [going, right] = [true, 0];
  const asking = Array.from({ length: 16 }, async (_, at) => {
    for (let number = at * 100_000; going; number += 1) {
      const asked = await sql<{ answer: number }>`select ${number}::int as answer`
        .execute(db)
        .catch(() => undefined);
      if (asked) expect(asked.rows).toEqual([{ answer: number }]);
      if (asked) right += 1;
    }
  });
  for (let round = 0; round < 8; round += 1) {
    await endOthers();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  going = false;
  await Promise.all(asking);
  expect(right).toBeGreaterThan(100);
});
