import { rmSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import { createDatabase, type DatabaseServer, openDatabaseServer, urlOfDatabase } from '../index.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const dataFolder = makeTemporaryFolder('external');
let server: DatabaseServer;

beforeAll(async () => {
  server = await openDatabaseServer({ dataFolder, say: () => {} });
  const sql = postgres(server.ownerUrl, { max: 1 });
  await sql`create role guest login password 'g@st'`;
  await sql`create database latin encoding 'LATIN1' locale 'C' template template0`;
  await sql.end();
});
afterAll(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const open = (databaseUrl: string) => openDatabaseServer({ databaseUrl, dataFolder, say: () => {} });

const changed = (changes: Partial<URL>) => Object.assign(new URL(server.ownerUrl), changes).href;

test('an external database that is fit is used as it is', async () => {
  const opened = await open(server.ownerUrl);
  expect(opened).toMatchObject({ kind: 'external', url: server.ownerUrl });
  await opened.stop();
});

test.each([
  'localhost',
  'mysql://root@localhost/wenmai',
  'postgres://localhost',
  'postgres://localhost:port/wenmai',
  'postgres://100%:x@localhost/wenmai',
])('the address %s is called malformed', async (address) => {
  await expect(open(address)).rejects.toMatchObject({ code: 'database-url.malformed' });
});

test.each([
  ['a host that does not exist', () => changed({ hostname: 'nowhere.invalid' }), 'unknown-host'],
  ['a port where nothing listens', () => changed({ port: '1' }), 'no-answer'],
  ['a wrong password', () => changed({ password: 'wrong' }), 'sign-in-refused'],
  ['an unknown user', () => changed({ username: 'stranger' }), 'sign-in-refused'],
  ['a database that does not exist', () => urlOfDatabase(server.ownerUrl, 'missing'), 'no-such-database'],
  ['a database in another encoding', () => urlOfDatabase(server.ownerUrl, 'latin'), 'not-unicode'],
  [
    'a user who may not create schemas',
    () => changed({ username: 'guest', password: 'g%40st' }),
    'may-not-create',
  ],
])('%s is refused with what to do about it', async (_case, address, code) => {
  await expect(open(address())).rejects.toMatchObject({
    code: `database-url.${code}`,
    zh: expect.stringMatching(/[：；].*。$/),
    en: expect.stringMatching(/\.|:/),
  });
});

test('a refusal never repeats the password', async () => {
  const refusal = await open(changed({ password: 'tell-nobody' })).catch((error: Error) => error);
  expect(String(refusal)).not.toContain('tell-nobody');
});

test('a server that takes the connection and stays silent is given up after five seconds', async () => {
  const silent = (await import('node:net')).createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  await expect(open(changed({ port: String(port) }))).rejects.toMatchObject({
    code: 'database-url.no-answer',
  });
  silent.close();
});

test('a database is made once, and copied from a template', async () => {
  const original = await createDatabase(server.ownerUrl, 'original');
  const sql = postgres(original, { max: 1 });
  await sql`create table fact (what text)`;
  await sql.end();
  await createDatabase(server.ownerUrl, 'original');
  const copy = postgres(await createDatabase(server.ownerUrl, 'copied', { template: 'original' }), {
    max: 1,
  });
  expect(await copy`select what from fact`).toEqual([]);
  await copy.end();
});
