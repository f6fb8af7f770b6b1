import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { type Db, openDatabase, openPool } from '#platform/database/index.ts';
import { freshDatabase } from '#platform/testing/fresh-database.ts';
import { ensureKeys, forgetProbe, useKeyRing, withNewKey, writeKeyFile } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenmai-fit-'));
const file = join(folder, 'deep', 'keys.json');
const now = new Date('2026-11-23T00:00:00Z');
let [db, drop] = [undefined as unknown as Db, async () => {}];

beforeAll(async () => {
  const fresh = await freshDatabase(inject('databaseUrl'));
  useKeyRing(undefined);
  vi.stubEnv('WENMAI_KEYS', file);
  [db, drop] = [openDatabase(openPool(fresh.url, 2)), fresh.drop];
});
afterAll(async () => {
  await db.destroy();
  await drop();
  rmSync(folder, { recursive: true });
});

test('a database that was never sealed gets its keys once; a later start finds that they fit', async () => {
  expect(await ensureKeys(db, now)).toBe(true);
  expect(await ensureKeys(db, now)).toBe(false);
});

test('without its keys, or with those of another installation, the program does not start', async () => {
  const ours = readFileSync(file, 'utf8');
  writeKeyFile(withNewKey(undefined, now));
  await expect(ensureKeys(db, now)).rejects.toMatchObject({ code: 'crypto.key-unknown' });

  // the same id over other bytes
  const { current } = JSON.parse(ours) as { current: string };
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"(current|id)": "\w+"/g, `"$1": "${current}"`));
  await expect(ensureKeys(db, now)).rejects.toMatchObject({ code: 'crypto.keys-do-not-fit' });

  vi.stubEnv('WENMAI_KEYS', join(folder, 'elsewhere.json'));
  await expect(ensureKeys(db, now)).rejects.toMatchObject({ code: 'crypto.no-keys' });
  vi.stubEnv('WENMAI_KEYS', file);
  writeFileSync(file, ours);
  expect(await ensureKeys(db, now)).toBe(false);
});

test('a lost key that sealed nothing may be forgotten', async () => {
  const { current } = JSON.parse(readFileSync(file, 'utf8')) as { current: string };
  await forgetProbe(db, current);
  rmSync(file);
  expect(await ensureKeys(db, now)).toBe(true);
});
