import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { addPerson } from '#modules/people/contract/people.ts';
import { aDistrict } from '../testing/a-district.ts';
import { openStory, type Story } from '../testing/story.ts';

const disk = vi.hoisted(() => ({ full: false }));

/** A disk that takes the first half of what is written and then says what a full one says. */
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const fill = (file: FileHandle) => {
    const write = file.appendFile.bind(file);
    file.appendFile = async (bytes) => {
      if (!disk.full) return write(bytes);
      await write(Buffer.from(bytes as Uint8Array).subarray(0, 9));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    return file;
  };
  const open: typeof fs.open = async (path, flags, mode) => fill(await fs.open(path, flags, mode));
  return { ...fs, open };
});

const folder = mkdtempSync(join(tmpdir(), 'wenmai-disk-full-'));
let story: Story;
let village: string;
let officer: Awaited<ReturnType<Story['asRole']>>;
beforeAll(async () => {
  process.env.WENMAI_FILES = folder;
  story = await openStory();
  village = (await aDistrict(story)).towns[0].villageIds[0];
  officer = await story.asRole('village-officer', village);
  await sql`create function platform.no_space() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
    story.owner,
  );
});
afterEach(async () => {
  disk.full = false;
  for (const table of ['files.file', 'people.person', 'platform.audit_entry'])
    await sql`drop trigger if exists no_space on ${sql.table(table)}`.execute(story.owner);
});
afterAll(async () => {
  await story.close();
  rmSync(folder, { recursive: true, force: true });
});

/** From now on PostgreSQL finds no room for a row of this table; `late`, when the transaction is about to be committed. */
const fillUp = (table: string, late = false) =>
  (late
    ? sql`create constraint trigger no_space after insert on ${sql.table(table)} deferrable initially deferred
        for each row execute function platform.no_space()`
    : sql`create trigger no_space before insert on ${sql.table(table)} execute function platform.no_space()`
  ).execute(story.owner);

const bytesKept = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const rowsOf = async (table: 'files.file' | 'people.person' | 'platform.idempotentAnswer') =>
  (await story.db.selectFrom(table).select(sql<number>`1`.as('one')).execute()).length;

const uploadPdf = (key: string) => {
  const form = new FormData();
  form.append('file', new Blob([`%PDF-1.7 ${key}`]), '一.pdf');
  return officer.call({
    method: 'POST',
    url: `/api/organisations/${village}/files`,
    headers: { 'idempotency-key': key },
    payload: form as never,
  });
};
const addSomebody = (key: string) =>
  officer.send(addPerson, { params: { organisationId: village }, body: { name: key }, key });

const once = { file: [1, 1, 1], person: [1, 1] };
const refusedPlainly = ({ status, body }: { status: number; body: { code?: string } }, code: string) => {
  expect([status, body.code]).toEqual([503, code]);
  expect(body).toMatchObject({ zh: expect.stringContaining('磁盘'), en: expect.stringContaining('disk') });
};

describe('no space left', () => {
  test('on the disk of the files: neither bytes nor a row; with room again the same request succeeds once', async () => {
    disk.full = true;
    refusedPlainly(await uploadPdf('disk-full-1'), 'storage.disk-full');
    expect([bytesKept(), await rowsOf('files.file'), await rowsOf('platform.idempotentAnswer')]).toEqual([
      0, 0, 0,
    ]);

    disk.full = false;
    const [first, again] = [await uploadPdf('disk-full-1'), await uploadPdf('disk-full-1')];
    expect([first.status, again.body]).toEqual([200, first.body]);
    expect([bytesKept(), await rowsOf('files.file'), await rowsOf('platform.idempotentAnswer')]).toEqual(
      once.file,
    );
  });

  test.each([
    ['at the row', 'people.person', false],
    ['at the audit', 'platform.audit_entry', false],
    ['at the commit', 'people.person', true],
  ])(
    'in the database, %s: nothing is half done; with room again it is done once',
    async (when, table, late) => {
      const before = [await rowsOf('people.person'), await rowsOf('platform.idempotentAnswer')];
      const since = ([people = 0, answers = 0]: number[]) => [
        people - (before[0] ?? 0),
        answers - (before[1] ?? 0),
      ];
      const now = async () =>
        since([await rowsOf('people.person'), await rowsOf('platform.idempotentAnswer')]);
      await fillUp(table, late);
      refusedPlainly(await addSomebody(`no-room ${when}`), 'http.disk-full');
      expect(await now()).toEqual([0, 0]);

      await sql`drop trigger no_space on ${sql.table(table)}`.execute(story.owner);
      const [first, again] = [await addSomebody(`no-room ${when}`), await addSomebody(`no-room ${when}`)];
      expect([first.status, again.body]).toEqual([200, first.body]);
      expect(await now()).toEqual(once.person);
    },
  );

  test('in the database after the bytes were kept: no row points nowhere, and the bytes serve the repeat', async () => {
    const before = await rowsOf('files.file');
    await fillUp('files.file');
    refusedPlainly(await uploadPdf('no-room-for-row'), 'http.disk-full');
    expect(await rowsOf('files.file')).toBe(before);
    const kept = bytesKept();

    await sql`drop trigger no_space on files.file`.execute(story.owner);
    expect((await uploadPdf('no-room-for-row')).status).toBe(200);
    expect([bytesKept(), await rowsOf('files.file')]).toEqual([kept, before + 1]);
  });
});
