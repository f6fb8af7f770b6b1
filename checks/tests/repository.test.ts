import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyCheck } from '../every-check.ts';
import { openMigratedDatabase } from '../migrated-database.ts';
import { openTree } from '../tree.ts';

let database: Awaited<ReturnType<typeof openMigratedDatabase>>;
beforeAll(async () => {
  database = await openMigratedDatabase(inject('databaseUrl'));
});
afterAll(() => database?.close());

const tree = openTree(fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, ''));

test.each(everyCheck.map((check) => [check.name, check] as const))(
  'the repository passes %s',
  async (_, check) => {
    const findings = await check.find({ tree, migrated: async () => database.sql });
    expect(findings.map(({ at, says }) => `${at}: ${says}`)).toEqual([]);
  },
  120_000,
);
