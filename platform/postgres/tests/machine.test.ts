import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import { failureIn, obstacleIn } from '../complaints.ts';
import { defaultDataFolder, prepareDataFolder } from '../data-folder.ts';
import { refuseTakenPort } from '../ports.ts';
import { explainingFailures } from '../start-failure.ts';
import { canEnter, isSuperuser } from '../system-user.ts';

const folder = makeTemporaryFolder('machine');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stranger = { uid: 54_321, gid: 54_321, name: 'stranger' };

describe('the data folder', () => {
  test('is the one that WENMAI_DATA names', () => {
    vi.stubEnv('WENMAI_DATA', join(folder, 'named'));
    expect(defaultDataFolder()).toBe(join(folder, 'named'));
    vi.unstubAllEnvs();
  });

  test('is refused inside a folder that the database’s user cannot enter, and such a folder is not opened', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(join(closed, 'data'), { recursive: true });
    chmodSync(closed, 0o700);
    await expect(prepareDataFolder(join(closed, 'data'), stranger)).rejects.toMatchObject({
      code: 'start.folder-out-of-reach',
    });
    expect(statSync(closed).mode & 0o777).toBe(0o700);
  });

  test('is opened to the database’s user when it is made under a strict umask', async () => {
    const before = process.umask(0o077);
    const made = await prepareDataFolder(join(folder, 'one/two'), stranger);
    process.umask(before);
    expect(canEnter(made, stranger)).toBe(true);
    expect(statSync(made).mode & 0o777).toBe(0o711);
  });

  test.skipIf(isSuperuser())('is refused where this user may not write', async () => {
    await expect(prepareDataFolder('/wenmai-without-permission', undefined)).rejects.toMatchObject({
      code: 'start.no-permission',
    });
  });
});

describe('a port for the web', () => {
  test('that is free is fine, one that is taken is refused', async () => {
    const taker = createServer();
    await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve));
    const { port } = taker.address() as { port: number };
    await expect(refuseTakenPort(port, '127.0.0.1')).rejects.toMatchObject({ code: 'start.port-taken' });
    await new Promise((resolve) => taker.close(resolve));
    await expect(refuseTakenPort(port, '127.0.0.1')).resolves.toBeUndefined();
  });
});

describe('what the machine complains about', () => {
  test.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'start.disk-full'],
    ['FATAL:  could not open file "pg_wal/0001": Permission denied', 'start.no-permission'],
    ['FATAL:  data directory "x" has wrong ownership', 'start.folder-of-another-user'],
    ['initdb: error: could not look up effective user ID 7: user does not exist', 'start.unknown-user'],
    [
      'postgres: error while loading shared libraries: libicuuc.so.60: cannot open shared object file',
      'start.incomplete-installation',
    ],
    ['FATAL:  something new', 'start.database-did-not-start'],
  ])('%s is explained', (line, code) => {
    expect(failureIn(`2026-01-01 [1] LOG:  starting\n${line}\n`, folder, 'log')).toMatchObject({ code });
  });

  test.each([
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'survivors'],
    ['FATAL:  could not create any TCP/IP sockets', 'port-taken'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'other-start'],
    ['FATAL:  something new', undefined],
  ])('%s is recognised as passing or not', (line, obstacle) => {
    expect(obstacleIn(line)).toBe(obstacle);
  });

  test.each([
    ['ENOSPC', 'start.disk-full'],
    ['EACCES', 'start.no-permission'],
    ['EROFS', 'start.no-permission'],
  ])('the system’s %s becomes a sentence', async (code, expected) => {
    const refuse = () => {
      throw Object.assign(new Error('refused by the system'), { code });
    };
    await expect(explainingFailures(folder, refuse)).rejects.toMatchObject({ code: expected });
  });
});
