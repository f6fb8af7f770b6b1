import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '#platform/testing/fresh-database.ts';
import { copyIn, copyOut } from '../copy.ts';
import { openPool, type Pool } from '../index.ts';

let [pool, drop] = [undefined as unknown as Pool, async () => {}];

beforeAll(async () => {
  const fresh = await freshDatabase(inject('databaseUrl'));
  pool = openPool(fresh.ownerUrl, 2);
  await pool`create table platform.copied (number int primary key, said text)`;
  drop = async () => {
    await pool.end();
    await fresh.drop();
  };
});
afterAll(() => drop());

const lines = function* (from: number, count: number) {
  for (let number = from; number < from + count; number += 1) yield `${number}\t${'说'.repeat(40)}\n`;
};
const put = (from: number, count: number) =>
  pool.begin((sql) => copyIn(sql, 'platform.copied (number, said)', Readable.from(lines(from, count))));

test('rows go in and come out, more of them than any buffer on the way holds', async () => {
  await put(0, 50_000);
  const [bytes, next] = await pool.begin(async (sql) => {
    let all = 0;
    for await (const chunk of await copyOut(sql, 'platform.copied (number, said)')) {
      all += chunk.length;
      if (all % 97 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const [row] = await sql<{ count: number }[]>`select count(*) from platform.copied`;
    return [all, row?.count];
  });
  expect([bytes > 6_000_000, next]).toEqual([true, 50_000]);
});

test('rows that break a rule are refused and nothing of them stays, also when the last one does', async () => {
  await expect(put(60_000, 1).then(() => put(59_990, 11))).rejects.toThrow();
  await expect(put(100, 30_000)).rejects.toThrow();
  const rows = await pool`select number from platform.copied where number >= 50000`;
  expect(rows).toEqual([{ number: 60_000 }]);
});
