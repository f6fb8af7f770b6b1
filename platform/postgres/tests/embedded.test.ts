import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import { openDatabaseServer, type StartFailure } from '../index.ts';
import { findPostmaster, stopPostmaster } from '../postmaster.ts';
import { asUser, databaseUser } from '../system-user.ts';
import { startProgram } from './start-program.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const dataFolder = makeTemporaryFolder('embedded');
const home = join(dataFolder, 'postgres');
const data = join(home, 'data');
const said: string[] = [];

const open = (options: { lock?: boolean; onLost?: (failure: StartFailure) => void } = {}) =>
  openDatabaseServer({ dataFolder, say: (line) => said.push(line), ...options });

const query = async (url: string, text: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
};

const postmasterPid = () => Number(findPostmaster({ data })?.pid);

/** A living process of PostgreSQL's user that is no postmaster. */
const startBystander = (): ChildProcess =>
  spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', ...asUser(databaseUser(home)) });

const writeAsDatabase = (file: string, content: string) => {
  writeFileSync(file, content);
  const user = databaseUser(home);
  if (user) chownSync(file, user.uid, user.gid);
};

afterEach(() => stopPostmaster({ data }));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe('the embedded database', () => {
  test('is made at the first start, in Unicode, durable and reachable from this machine only', async () => {
    const server = await open();
    const [row] = await query(
      server.url,
      `select upper('ä') as upper, current_setting('server_encoding') as encoding,
              current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
              current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commits`,
    );
    await query(
      server.ownerUrl,
      "create table memory (what text); insert into memory values ('first start')",
    );
    await server.stop();

    expect(server.kind).toBe('embedded');
    expect(row).toEqual({
      ...{ upper: 'Ä', encoding: 'UTF8', addresses: '127.0.0.1' },
      ...{ fsync: 'on', pages: 'on', commits: 'on' },
    });
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
    expect(findPostmaster({ data })).toBeUndefined();
  });

  test('keeps data and address over a second start', async () => {
    const port = readFileSync(join(home, 'port'), 'utf8');
    const server = await open();
    expect(await query(server.ownerUrl, 'select what from memory')).toEqual([{ what: 'first start' }]);
    expect(new URL(server.url).port).toBe(port);
    await server.stop();
  });

  test('moves to another port when its own is taken, and refuses a wrong password', async () => {
    const port = Number(readFileSync(join(home, 'port'), 'utf8'));
    const taker = (await import('node:net')).createServer();
    await new Promise<void>((resolve) => taker.listen(port, '127.0.0.1', resolve));
    const server = await open();
    taker.close();
    expect(new URL(server.url).port).not.toBe(String(port));
    const stranger = Object.assign(new URL(server.url), { password: 'guess' }).href;
    await expect(query(stranger, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  test('refuses a second copy of the program and names the first', async () => {
    const first = startProgram(dataFolder);
    await first.hear('url');
    await expect(open()).rejects.toMatchObject({
      code: 'start.second-copy',
      zh: expect.stringContaining(`进程 ${first.pid}`),
      en: expect.stringContaining(`process ${first.pid}`),
    });
    await first.end('SIGTERM');
  });

  test('lets a command in beside the program; the last to leave stops the server', async () => {
    const program = await open();
    const command = await open({ lock: false });
    await program.stop();
    expect(await query(command.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await command.stop();
    expect(findPostmaster({ data })).toBeUndefined();
  });

  test('survives the killing of the program: the next start adopts the running server', async () => {
    const program = startProgram(dataFolder);
    await query(await program.hear('url'), "insert into memory values ('before the kill')");
    const postmaster = postmasterPid();
    await program.end('SIGKILL');

    const server = await open();
    expect(postmasterPid()).toBe(postmaster);
    expect(await query(server.ownerUrl, "select 1 from memory where what = 'before the kill'")).toHaveLength(
      1,
    );
    await server.stop();
  });

  test('survives the killing of everything: acknowledged writes are there after the next start', async () => {
    const program = startProgram(dataFolder);
    await query(await program.hear('url'), "insert into memory values ('before the power cut')");
    const postmaster = postmasterPid();
    process.kill(program.pid, 'SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await program.ended;

    const server = await open();
    expect(
      await query(server.ownerUrl, "select 1 from memory where what = 'before the power cut'"),
    ).toHaveLength(1);
    await server.stop();
  });

  test('starts although the number of the killed server now belongs to another process', async () => {
    const server = await open();
    const port = new URL(server.url).port;
    const pidFile = readFileSync(join(data, 'postmaster.pid'), 'utf8');
    await server.stop();
    const bystander = startBystander();
    const stale = pidFile.replace(/^\d+/, String(bystander.pid));
    writeAsDatabase(join(data, 'postmaster.pid'), stale);
    writeAsDatabase(join(home, `.s.PGSQL.${port}.lock`), stale);

    const next = await open();
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(bystander.exitCode).toBeNull();
    bystander.kill();
  });

  test('waits for processes of a killed server that are still at work', async () => {
    const program = startProgram(dataFolder);
    const url = await program.hear('url');
    const sql = postgres(url, { max: 1 });
    const [backend] = await sql`select pg_backend_pid() as pid`;
    process.kill(Number(backend?.pid), 'SIGSTOP');
    const postmaster = postmasterPid();
    process.kill(program.pid, 'SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await program.ended;

    const opening = open();
    await sleep(1_000);
    expect(postmasterPid()).toBeNaN();
    process.kill(Number(backend?.pid), 'SIGKILL');
    const server = await opening;
    await sql.end();
    await server.stop();
  });

  test('is restarted at the same address when it is killed under the running program', async () => {
    const server = await open();
    const sql = postgres(server.ownerUrl, { max: 2 });
    await sql`insert into memory values ('before its death')`;
    const before = postmasterPid();
    process.kill(before, 'SIGKILL');
    await expect
      .poll(postmasterPid, { timeout: 20_000 })
      .not.toSatisfy((pid) => pid === before || Number.isNaN(pid));
    await expect.poll(() => sql`select 1 as one`.catch(() => []), { timeout: 20_000 }).toHaveLength(1);
    expect(await sql`select 1 from memory where what = 'before its death'`).toHaveLength(1);
    await sql.end();
    await expect(open()).rejects.toMatchObject({ code: 'start.second-copy' });
    await server.stop();
    expect(findPostmaster({ data })).toBeUndefined();
  });

  test('says so when its folder holds no complete database, and leaves the folder alone', async () => {
    const version = join(data, 'PG_VERSION');
    const content = readFileSync(version);
    rmSync(version);
    await expect(open()).rejects.toMatchObject({ code: 'start.database-incomplete' });
    writeFileSync(version, '9');
    await expect(open()).rejects.toMatchObject({ code: 'start.other-database-version' });
    writeFileSync(version, content);
  });
});

describe('a first start that is killed half-way', () => {
  const folder = makeTemporaryFolder('half');
  afterAll(async () => {
    await stopPostmaster({ data: join(folder, 'postgres', 'data') });
    rmSync(folder, { recursive: true, force: true });
  });

  test('leaves no half database: the next start makes a whole one', async () => {
    const killed = startProgram(folder);
    await killed.hear('say');
    await sleep(300);
    await killed.end('SIGKILL');
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    mkdirSync(join(folder, `postgres.making-${killed.pid}`), { recursive: true });

    const program = startProgram(folder);
    expect(await query(await program.hear('url'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await program.end('SIGTERM');
    expect(readdirSync(folder)).toEqual(['postgres']);
  });

  test('is no obstacle to two programs that start at once: one runs, the other is refused', async () => {
    rmSync(join(folder, 'postgres'), { recursive: true });
    const both = [startProgram(folder), startProgram(folder)];
    const outcomes = await Promise.all(
      both.map((program) => Promise.any([program.hear('url').then(() => 'runs'), program.hear('failure')])),
    );
    expect(outcomes.sort()).toEqual(['runs', 'start.second-copy']);
    await Promise.all(both.map((program) => program.end('SIGTERM')));
  });
});
