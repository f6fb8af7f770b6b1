import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { fillCalendar } from '#modules/centres/index.ts';
import { showInstallation } from '#modules/installation/contract.ts';
import * as organisations from '#modules/organisations/contract.ts';
import { anchor, readAnchors } from '#platform/audit/anchors.ts';
import { sealWaiting } from '#platform/audit/seal-waiting.ts';
import { verifyChain } from '#platform/audit/verify.ts';
import { backUp, type Manifest, restoreTables, verify } from '#platform/backup/index.ts';
import { openDatabase, openPool, type Pool } from '#platform/database/index.ts';
import { createDatabase, dropDatabase } from '#platform/postgres/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { schemas, takeBackup } from '../backups.ts';
import { restoreDatabase } from '../cli/commands/restore.ts';
import { operator } from '../cli/operator.ts';
import { auditAnchor } from '../doctor/audit.ts';
import { nightlyBackups } from '../doctor/backups.ts';
import type { Patient } from '../doctor/finding.ts';
import { examine } from '../doctor.ts';
import { takeNightlyBackup } from '../nightly-backups.ts';
import { readSettings } from '../start/read-settings.ts';
import { warn } from '../start/warn.ts';
import { aDistrict } from '../testing/a-district.ts';
import { give } from '../testing/command.ts';
import { openStory, type Story } from '../testing/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenmai-backup-'));
const storageFolder = join(folder, 'files');
const now = new Date('2026-06-17T02:00:00Z');

let [story, pool] = [undefined as unknown as Story, undefined as unknown as Pool];

beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  pool = openPool(story.url, 3);
  await story.program((work) => fillCalendar(work, 2026));
  const storage = await openStorage(storageFolder);
  await storage.put(Buffer.from('a picture'), { kind: 'photo' });
});
afterAll(async () => {
  await pool.end();
  await story.close();
  rmSync(folder, { recursive: true, force: true });
});

const passphrase = '春风十里不如你，一路芬芳到天涯';

const take = (name: string, sealedBy?: string) =>
  backUp({ pool, schemas, storageFolder, folder: join(folder, name), passphrase: sealedBy, now });

/** A checksum of all rows of a table, whatever their order. */
const sumOf = async (sql: Pool, { name, columns }: Manifest['tables'][number]) => {
  const [sum] = await sql.unsafe<{ sum: string }[]>(
    `select count(*) || ' ' || coalesce(sum(hashtextextended(row(${columns.join(', ')})::text, 0)), 0) as sum from ${name}`,
  );
  return `${name} ${sum?.sum}`;
};

const restored = async (name: string, look: (sql: Pool) => Promise<void>) => {
  const server = inject('databaseUrl');
  const database = `restored_${name.replaceAll('-', '_')}`;
  await dropDatabase(server, database);
  const url = await createDatabase(server, database, { template: 'template0' });
  await restoreDatabase(url, await verify(join(folder, name)), () => {});
  const sql = openPool(url, 1);
  try {
    await look(sql);
  } finally {
    await sql.end();
    await dropDatabase(server, database);
  }
};

describe('the doctor', () => {
  test('waits two nights for the first anchor of the audit', async () => {
    await story.settle();
    await sealWaiting(story.db, story.clock);
    const sealedAt = story.clock.now().getTime();
    const anchorAfter = async (days: number) => {
      const clock = { now: () => new Date(sealedAt + days * 86_400_000) };
      return (await auditAnchor({ db: story.db, clock, dataFolder: folder })).state;
    };
    expect([await anchorAfter(1), await anchorAfter(3)]).toEqual(['well', 'wrong']);
  });

  test('says what wants doing: no backup yet, a change nobody could react to', async () => {
    process.env.WENMAI_FILES = storageFolder;
    process.env.WENMAI_KEYS = join(folder, 'keys.json');
    await story.settle();
    await sealWaiting(story.db, story.clock);
    await anchor(story.db, new Date(), join(folder, 'anchors.jsonl'));
    const patient = { db: story.db, clock: { now: () => new Date() }, dataFolder: folder };
    const unwell = async () =>
      (await examine(patient)).filter(({ state }) => state === 'wrong').map(({ en }) => en);
    expect(await unwell()).toEqual([expect.stringContaining('no backup yet')]);

    await takeBackup({ db: story.db, pool, clock: patient.clock }, join(folder, 'for-the-doctor'));
    expect(await unwell()).toEqual([]);
    await pool`insert into platform.fact (name, told, announced_at, tries, retry_at, trouble)
      values ('example', '{}', now(), 8, 'infinity', 'an example')`;
    expect(await unwell()).toEqual([expect.stringContaining('1 changes could not be reacted to')]);
    const details = (await examine(patient)).flatMap(({ detail }) => detail ?? []);
    expect(details).toEqual(['an example']);
    await pool`delete from platform.fact`;
  });
});

describe('a backup', () => {
  test('taken while people write holds one instant, and comes back the same elsewhere', async () => {
    const { districtId } = await aDistrict(story);
    const system = await story.asRole('system-administrator', districtId);
    let [writing, added] = [true, 0];
    const writer = (async () => {
      while (writing) {
        const code = `900${String(added).padStart(4, '0')}`;
        const body = {
          code,
          name: `示例镇${added}`,
          kind: 'town',
          parentId: districtId,
          fromOn: '2026-01-01',
        };
        const answer = await system.send(organisations.addOrganisation, { body: body as never });
        expect(answer.status).toBe(200);
        added += 1;
      }
    })();
    const manifest = await take('under-load');
    writing = false;
    await writer;
    expect(added).toBeGreaterThan(0);

    await restored('under-load', async (sql) => {
      const rowsOf = (name: string) => manifest.tables.find((table) => table.name === name)?.rows;
      expect(rowsOf('organisations.organisation')).toBe(rowsOf('organisations.placement'));
      for (const table of manifest.tables) {
        const [{ count } = { count: -1 }] = await sql.unsafe<{ count: number }[]>(
          `select count(*)::int as count from ${table.name}`,
        );
        expect([table.name, count]).toEqual([table.name, table.rows]);
      }
    });
  });

  test('holds tables larger than any buffer on the way', async () => {
    await story.settle();
    await pool`insert into platform.fact (name, told, announced_at, tries, retry_at)
      select 'example', jsonb_build_object('text', repeat(md5(n::text), 40)), now(), 8, 'infinity' from generate_series(1, 4000) n`;
    const manifest = await take('large');
    expect(manifest.tables.find(({ name }) => name === 'platform.fact')?.rows).toBe(4000);
    await pool`delete from platform.fact`;
  });

  test('of a quiet database comes back row for row, with its rules, its numbers and its audit sealed', async () => {
    await sealWaiting(story.db, story.clock);
    const manifest = await take('quiet');
    const sums = await Promise.all(manifest.tables.map((table) => sumOf(pool, table)));
    const rules = (sql: Pool) => sql<{ rule: string }[]>`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint
      where connamespace::regnamespace::text = any(${[...schemas]}) order by 1`;
    const kept = await rules(pool);
    await restored('quiet', async (sql) => {
      expect(await Promise.all(manifest.tables.map((table) => sumOf(sql, table)))).toEqual(sums);
      expect(await rules(sql)).toEqual(kept);
      const anchors = await readAnchors(join(folder, 'anchors.jsonl'));
      const chain = await verifyChain(openDatabase(sql), now, { anchors });
      expect(chain).toMatchObject({ breaks: [], waiting: 0, anchors: 1 });
      expect(chain.entries).toBeGreaterThan(0);
      const [given] = await sql<{ isNew: boolean }[]>`
        select nextval(pg_get_serial_sequence('organisations.organisation', 'number')) > max(number) as "isNew"
        from organisations.organisation`;
      expect(given?.isNew).toBe(true);
    });
  });

  test('with one changed byte is refused, wherever the byte is', async () => {
    const manifest = await take('decayed');
    for (const file of [manifest.tables[3]?.path, manifest.files[0]?.path, 'manifest.json']) {
      const path = join(folder, 'decayed', file ?? '');
      const whole = readFileSync(path);
      const decayed = Buffer.from(whole);
      decayed.writeUInt8(decayed.readUInt8(decayed.length >> 1) ^ 1, decayed.length >> 1);
      writeFileSync(path, decayed);
      await expect(verify(join(folder, 'decayed'))).rejects.toMatchObject({ code: 'backup.damaged' });
      writeFileSync(path, whole);
    }
    await verify(join(folder, 'decayed'));
  });

  describe('that somebody else wrote', () => {
    const command = "x; copy (select '') to program $$touch never$$; select from x";
    const firstTable = (part: object) => (of: Manifest) => Object.assign(of.tables[0] ?? {}, part);
    const firstFile = (part: object) => (of: Manifest) => Object.assign(of.files[0] ?? {}, part);
    const rewrite = (change: (manifest: Manifest) => unknown) => {
      const path = join(folder, 'foreign', 'manifest.json');
      const whole = readFileSync(path, 'utf8');
      const manifest: Manifest = JSON.parse(whole);
      change(manifest);
      const write = (text: string) => {
        writeFileSync(path, text);
        writeFileSync(
          join(folder, 'foreign', 'manifest.seal'),
          createHash('sha256').update(text).digest('hex'),
        );
      };
      write(JSON.stringify(manifest));
      return () => write(whole);
    };
    beforeAll(() => take('foreign'));

    test.each([
      ['a table called like a command', firstTable({ name: command })],
      ['a column called like a command', firstTable({ columns: [command] })],
      ['a sequence called like a command', (of: Manifest) => of.sequences.push({ name: command, next: 1 })],
      ['a table outside its folder', firstTable({ path: '../foreign/manifest.json' })],
      ['a photo outside its folder', firstFile({ path: '/etc/hostname' })],
      ['a photo of no kind', firstFile({ key: '../photo' })],
    ])('is refused before anything is done: %s', async (_, change) => {
      const undo = rewrite(change);
      await expect(verify(join(folder, 'foreign'))).rejects.toMatchObject({ code: 'backup.foreign-part' });
      undo();
      await verify(join(folder, 'foreign'));
    });

    test.each([
      ['a table of the database itself', { name: 'information_schema.sql_features' }],
      ['the memory of the migrations', { name: 'platform.migration' }],
      ['a column that is not there', { columns: ['nowhere'] }],
    ])('fills nothing that is not a table of the program: %s', async (_, part) => {
      const backup = await verify(join(folder, 'foreign'));
      firstTable(part)(backup.manifest);
      await expect(restoreTables(pool, schemas, backup)).rejects.toMatchObject({
        code: 'backup.foreign-part',
      });
    });
  });

  test('is encrypted on request: only its passphrase opens it, and nothing of it can be read', async () => {
    await take('secret', passphrase);
    await expect(verify(join(folder, 'secret'))).rejects.toMatchObject({ code: 'backup.passphrase-needed' });
    await expect(verify(join(folder, 'secret'), '秋水长天一色，落霞与孤鹜齐飞')).rejects.toMatchObject({
      code: 'backup.passphrase-wrong',
    });
    const table = readFileSync(join(folder, 'secret', 'tables', 'centres.calendar_day.copy.gz'));
    expect(table.subarray(0, 2)).not.toEqual(Buffer.from([0x1f, 0x8b]));
    const { manifest } = await verify(join(folder, 'secret'), passphrase);
    expect([manifest.salt, manifest.keyBy]).toEqual([expect.any(String), 'argon2id']);
  });

  test('is not restored over records, and its name is taken once', async () => {
    const backup = await verify(join(folder, 'quiet'));
    await expect(restoreDatabase(story.url, backup, () => {})).rejects.toMatchObject({
      code: 'backup.target-not-empty',
    });
    await expect(take('quiet')).rejects.toMatchObject({ code: 'backup.already-there' });
    await expect(verify(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'backup.not-a-backup' });
  });
});

describe('the nightly backups', () => {
  const nights = join(folder, 'nights');
  const file = join(folder, 'passphrase');
  const settings = { WENMAI_BACKUPS: nights, WENMAI_BACKUPS_PASSPHRASE_FILE: file };
  const patient = { dataFolder: join(folder, 'data') } as Patient;

  test('are sealed by the passphrase of a file, and restored with it by command', async () => {
    writeFileSync(file, `${passphrase}\n`, { mode: 0o600 });
    await takeNightlyBackup({ db: story.db, pool, clock: story.clock }, settings);
    const night = join(nights, 'nightly-2026-06-17');
    await expect(verify(night)).rejects.toMatchObject({ code: 'backup.passphrase-needed' });

    const server = inject('databaseUrl');
    const url = await createDatabase(server, 'restored_night', { template: 'template0' });
    const at = { WENMAI_DATA: join(folder, 'data'), WENMAI_FILES: join(folder, 'data', 'files') };
    const restore = () => give({ url, ownerUrl: url }, ['restore', night, '--passphrase-file', file], at);
    expect(await restore()).toContain('2026-06-17 10:00');
    const sql = openPool(url, 1);
    try {
      const deeds =
        await sql`select actor_name, changes -> 0 ->> 'subjectId' as night from platform.audit_entry
        where action = 'command.restore' and outcome = 'done'`;
      expect((await sql`select from organisations.unit`).length).toBeGreaterThan(0);
      expect(deeds).toEqual([{ actor_name: operator().name, night }]);
      await expect(restore()).rejects.toMatchObject({ code: 'backup.target-not-empty' });
    } finally {
      await sql.end();
      await dropDatabase(server, 'restored_night');
    }
  });

  test('stand on the page of the system administrator alone, with their date, and are missed two nights later', async () => {
    const { districtId } = await aDistrict(story, '状态区');
    const system = await story.asRole('system-administrator', districtId);
    const told = async () => {
      const { body } = await system.get(showInstallation);
      return body.conditions.flatMap(({ topic, state, zh }) =>
        topic === 'backups' ? [`${state} ${zh}`] : [],
      );
    };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    const night = join(nights, 'nightly-2026-06-17');
    expect(await told()).toEqual([
      `well 最近一次完好的备份：2026-06-17 10:00，已加密，${night}`,
      expect.stringContaining(`每夜备份已加密，存放在 ${nights}`),
    ]);
    story.clock.set('2026-06-19T10:01:00+08:00');
    expect(await told()).toContainEqual(
      expect.stringMatching(/^wrong 最近一次备份是 2026-06-17 10:00：请运行 backup/),
    );
    renameSync(night, `${night}-away`);
    expect(await told()).toContainEqual(
      `wrong 最近一次备份（2026-06-17 10:00）已不在 ${night}：请把它放回，或运行 backup 重新备份`,
    );
    renameSync(`${night}-away`, night);
    vi.stubEnv('WENMAI_BACKUPS', '');
    vi.stubEnv('WENMAI_BACKUPS_PASSPHRASE_FILE', '');
    expect(await told()).toContainEqual(expect.stringMatching(/^weak 没有设置每夜备份/));
    story.clock.set('2026-06-17T10:00:00+08:00');
    vi.unstubAllEnvs();
    for (const role of ['security-administrator', 'auditor', 'district-officer'] as const)
      expect((await (await story.asRole(role, districtId)).get(showInstallation)).status).toBe(403);
  });

  test('are not made at all when the passphrase is gone: never plain in its place', async () => {
    const gone = { ...settings, WENMAI_BACKUPS_PASSPHRASE_FILE: join(folder, 'gone') };
    const clock = { now: () => new Date('2026-06-18T02:00:00Z') };
    await expect(takeNightlyBackup({ db: story.db, pool, clock }, gone)).rejects.toMatchObject({
      code: 'backup.passphrase-unreadable',
    });
    expect(readdirSync(nights)).toEqual(['nightly-2026-06-17']);
    await expect(readSettings(gone)).rejects.toMatchObject({ code: 'backup.passphrase-unreadable' });
    await expect(readSettings({ WENMAI_BACKUPS_PASSPHRASE_FILE: file })).rejects.toMatchObject({
      code: 'start.setting-missing',
    });
  });

  test.each([
    ['sealed', {}, 'weak', 'nightly backups are encrypted'],
    ['plain outside the data folder', { WENMAI_BACKUPS_PASSPHRASE_FILE: '' }, 'wrong', 'unencrypted outside'],
    ['plain because somebody said so', { WENMAI_BACKUPS_PASSPHRASE_FILE: 'none' }, 'well', 'not encrypted'],
    [
      'plain beside the data',
      { WENMAI_BACKUPS: join(folder, 'data', 'backups'), WENMAI_BACKUPS_PASSPHRASE_FILE: '' },
      'well',
      'not encrypted',
    ],
    ['sealed, with the passphrase among them', { WENMAI_BACKUPS: folder }, 'wrong', 'lies among them'],
    [
      'not possible there',
      { WENMAI_BACKUPS: '/proc/nope', WENMAI_BACKUPS_PASSPHRASE_FILE: 'none' },
      'wrong',
      'cannot be written',
    ],
    ['not made', { WENMAI_BACKUPS_PASSPHRASE_FILE: join(folder, 'gone') }, 'wrong', 'cannot be made'],
  ])('are %s: the doctor says so', async (_, changed, state, en) => {
    for (const [name, value] of Object.entries({ ...settings, ...changed })) vi.stubEnv(name, value);
    const found = await nightlyBackups(patient);
    vi.unstubAllEnvs();
    expect(found).toMatchObject({ state, en: expect.stringContaining(en) });
  });

  test('are said at the start when they lie plain outside the data folder', async () => {
    const said: string[] = [];
    vi.stubEnv('WENMAI_BACKUPS', nights);
    await warn(story.db, join(folder, 'data'), (line) => said.push(line));
    await warn(story.db, folder, (line) => said.push(line));
    vi.unstubAllEnvs();
    expect(said).toEqual([expect.stringContaining('unencrypted outside the data folder')]);
  });
});
