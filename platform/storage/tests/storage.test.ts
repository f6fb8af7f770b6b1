import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '../index.ts';

const sha256OfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const abc = Buffer.from('abc');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (path = folder) => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

test('bytes are found again by their key, which is their content', async () => {
  const storage = await openStorage(folder);
  const key = await storage.put(abc, { kind: 'photo' });
  expect(key).toBe(`photo/${sha256OfAbc}`);
  const { stream, size } = await storage.read(key);
  expect(size).toBe(3);
  expect(await buffer(stream)).toEqual(abc);
  expect(await filesIn()).toEqual([join(folder, 'photo', 'ba', '78', sha256OfAbc)]);
});

test('a stream is kept like bytes, and survives reopening', async () => {
  const storage = await openStorage(folder);
  const large = Buffer.alloc(3_000_000, 'x');
  const key = await storage.put(Readable.from([large.subarray(0, 1_000_000), large.subarray(1_000_000)]), {
    kind: 'document',
  });
  expect(await storage.put(large, { kind: 'document' })).toBe(key);
  const { stream } = await (await openStorage(folder)).read(key);
  expect((await buffer(stream)).equals(large)).toBe(true);
});

test('equal bytes are kept once for each kind, also when they arrive together', async () => {
  const storage = await openStorage(folder);
  const keys = await Promise.all(Array.from({ length: 8 }, () => storage.put(abc, { kind: 'photo' })));
  expect(new Set(keys).size).toBe(1);
  await storage.put(abc, { kind: 'document' });
  expect(await filesIn()).toHaveLength(2);
});

test('no bytes are a file as well', async () => {
  const storage = await openStorage(folder);
  const { stream, size } = await storage.read(await storage.put(Buffer.alloc(0), { kind: 'document' }));
  expect([size, (await buffer(stream)).length]).toEqual([0, 0]);
});

test('what is removed is gone, and removing it again does no harm', async () => {
  const storage = await openStorage(folder);
  const key = await storage.put(abc, { kind: 'photo' });
  await storage.remove(key);
  await storage.remove(key);
  await expect(storage.read(key)).rejects.toMatchObject({ code: 'storage.not-found', kind: 'not-found' });
  expect(await filesIn()).toEqual([]);
});

test.each([
  ['a file outside', '../../../etc/passwd'],
  ['a file outside behind a kind', 'photo/../../secret'],
  ['an absolute path', '/etc/passwd'],
  ['a passing name', '.arriving/x'],
  ['a short hash', 'photo/ba7816bf'],
  ['capital letters', `photo/${sha256OfAbc.toUpperCase()}`],
  ['a zero byte', `photo/${sha256OfAbc}\0`],
  ['a line break', `photo/${sha256OfAbc}\n`],
  ['nothing', ''],
])('what is not a key finds nothing: %s', async (_, key) => {
  const storage = await openStorage(folder);
  await expect(storage.read(key)).rejects.toMatchObject({ code: 'storage.not-found' });
  await expect(storage.remove(key)).rejects.toMatchObject({ code: 'storage.not-found' });
});

describe('nothing stays behind', () => {
  test('of a file over the limit', async () => {
    const storage = await openStorage(folder);
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1_000);
      })(),
    );
    await expect(storage.put(endless, { kind: 'photo', maxBytes: 5_000 })).rejects.toMatchObject({
      code: 'storage.too-large',
      details: { limit: 5_000 },
    });
    expect(endless.destroyed).toBe(true);
    expect(await filesIn()).toEqual([]);
  });

  test('of a file whose sender broke off', async () => {
    const storage = await openStorage(folder);
    const broken = Readable.from(
      (function* () {
        yield abc;
        throw new Error('connection lost');
      })(),
    );
    await expect(storage.put(broken, { kind: 'photo' })).rejects.toThrow('connection lost');
    expect(await filesIn()).toEqual([]);
  });

  test('of a file of no proper kind', async () => {
    const storage = await openStorage(folder);
    await expect(storage.put(abc, { kind: '../photo' })).rejects.toThrow('kind of file');
    expect(await filesIn()).toEqual([]);
  });
});

describe('after a crash', () => {
  // Puts files without end, one small and one large by turns, and says each key once `put` has returned.
  const writer = `
    const { openStorage } = await import(${JSON.stringify(new URL('../index.ts', import.meta.url).href)});
    const storage = await openStorage(process.argv[1]);
    for (let turn = 0; ; turn += 1) {
      const key = await storage.put(Buffer.alloc(turn % 2 ? 3_000_000 : 100, String(turn)), { kind: 'photo' });
      process.stdout.write(key + '\\n');
    }`;

  test('every key that was given is whole, and no key is half', async () => {
    for (const lifeMs of [60, 110, 170]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', writer, folder]);
      let said = '';
      child.stdout.on('data', (text) => {
        said += text;
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, lifeMs));
      child.kill('SIGKILL');
      await once(child, 'close');

      const storage = await openStorage(folder);
      for (const key of said.split('\n').slice(0, -1)) (await storage.read(key)).stream.destroy();
    }
    const kept = await filesIn(join(folder, 'photo'));
    expect(kept.length).toBeGreaterThan(0);
    for (const path of kept)
      expect(
        path.endsWith(
          createHash('sha256')
            .update(await readFile(path))
            .digest('hex'),
        ),
      ).toBe(true);
  }, 30_000);

  test('what it left is removed after a day, but not what is arriving now', async () => {
    await openStorage(folder);
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, '.arriving', name)) as [string, string];
    await writeFile(old, 'half');
    await writeFile(fresh, 'half');
    const twoDaysAgo = Date.now() / 1_000 - 2 * 86_400;
    await utimes(old, twoDaysAgo, twoDaysAgo);
    await openStorage(folder);
    await expect(stat(old)).rejects.toThrow();
    await expect(stat(fresh)).resolves.toBeTruthy();
  });
});
