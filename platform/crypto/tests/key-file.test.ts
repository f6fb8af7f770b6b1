import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { isOpenToOthers, keyRing, readKeyFile, seal, unseal, withNewKey, writeKeyFile } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenmai-keys-'));
const file = join(folder, 'keys.json');
const place = { column: 'people.person.phone', row: '1' };

beforeEach(() => vi.stubEnv('WENMAI_KEYS', file));
afterAll(() => rmSync(folder, { recursive: true }));

test('the key file is its owner’s alone', () => {
  writeKeyFile(withNewKey(undefined, new Date()));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(isOpenToOthers()).toBe(false);
  chmodSync(file, 0o640);
  expect(isOpenToOthers()).toBe(true);
});

test('a running program takes up a key that was added beside it', () => {
  const before = readKeyFile();
  expect(keyRing(true).current.id).toBe(before.current);
  const sealed = seal(place, '13812345678');
  const after = withNewKey(before, new Date());
  writeKeyFile(after);
  expect(keyRing(true).current.id).toBe(after.current);
  expect(unseal(place, sealed)).toBe('13812345678');
});

test('a value under a key that another copy of the program just made opens at once', () => {
  keyRing(true);
  const before = readFileSync(file, 'utf8');
  writeKeyFile(withNewKey(readKeyFile(), new Date()));
  keyRing(true);
  const sealed = seal(place, '13812345678');
  const after = readFileSync(file, 'utf8');
  writeFileSync(file, before);
  keyRing(true);
  writeFileSync(file, after);
  expect(unseal(place, sealed)).toBe('13812345678');
});

test('a missing, broken or foreign key file is refused in a sentence that shows no key', () => {
  const missing = join(folder, 'nowhere.json');
  expect(() => readKeyFile(missing)).toThrow(/is missing/);
  const whole = readFileSync(file, 'utf8');
  for (const text of ['', '{}', whole.slice(0, -20), whole.replace('"format": 1', '"format": 2')]) {
    writeFileSync(file, text);
    expect(() => readKeyFile(file)).toThrow(/cannot be read \(format\)/);
  }
});
