import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPool } from '#platform/database/index.ts';
import { createDatabase, dropDatabase } from '#platform/postgres/index.ts';
import { readStartOptions } from '../start/start-options.ts';
import { give } from '../testing/command.ts';
import { openStory, type Story } from '../testing/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenmai-commands-'));
let story: Story;

beforeAll(async () => {
  story = await openStory();
});
afterAll(async () => {
  await story.close();
  rmSync(folder, { recursive: true });
});

describe('a command for an installation that is not there', () => {
  const nowhere = join(folder, 'no-such-data');
  const commands = [
    ['backup'],
    ['export', join(folder, 'leaves')],
    ['audit', 'verify'],
    ['keys', 'show'],
    ['doctor'],
    ['judge'],
  ];

  test.each(commands)('is refused, names the folder, and makes nothing: %s', async (...words) => {
    const at = { DATABASE_URL: '', WENMAI_DATA: nowhere };
    const refused = { code: 'command.no-installation', details: { place: nowhere } };
    await expect(give(story, words, at)).rejects.toMatchObject(refused);
    await expect(give(story, words, { WENMAI_DATA: nowhere })).rejects.toMatchObject(refused);
    expect(existsSync(nowhere)).toBe(false);
  });

  test('is refused on an empty database, which stays empty', async () => {
    const server = inject('databaseUrl');
    const url = await createDatabase(server, 'no_installation', { template: 'template0' });
    const sql = openPool(url, 1);
    try {
      await expect(give({ url, ownerUrl: url }, ['doctor'], { WENMAI_DATA: folder })).rejects.toMatchObject({
        code: 'command.no-installation',
        details: { place: expect.stringContaining('/no_installation') },
      });
      expect(await sql`select from pg_namespace where nspname = 'platform'`).toHaveLength(0);
    } finally {
      await sql.end();
      await dropDatabase(server, 'no_installation');
    }
  });

  test('says, where there is one, which it is', async () => {
    const said = await give(story, ['audit', 'verify'], { WENMAI_DATA: folder });
    expect(said).toContain(`data folder: ${folder}；数据库 · database: ${new URL(story.url).host}/`);
  });
});

describe('the words of a command', () => {
  test.each([
    [['backup', 'verify'], 'BACKUP'],
    [['restore'], 'BACKUP'],
    [['export'], 'FOLDER'],
    [['import', 'staff'], 'FILE'],
    [['keys', 'retire'], 'ID'],
    [['keys'], 'show|rotate|re-encrypt|retire|abandon'],
    [['backup', '--passphrase-file'], '--passphrase-file FILE'],
    [['backup', '--passphrase-file', '--foo'], '--passphrase-file FILE'],
  ])('that are missing are named: %j', async (words, word) => {
    await expect(give(story, words, { WENMAI_DATA: folder })).rejects.toMatchObject({
      code: 'command.word-missing',
      details: { word, usage: expect.stringContaining(`npm run wenmai -- ${words[0]} `) },
    });
  });

  test.each([
    [['backup', 'a', 'b'], 'b'],
    [['backup', 'verify', 'a', 'b'], 'b'],
    [['backup', '--foo'], '--foo'],
    [['keys', 'show', '--numbers-are-lost'], '--numbers-are-lost'],
    [['keys', 'abandon', '--numbers-are-lost=no'], '--numbers-are-lost=no'],
    [['keys', 'burn'], 'burn'],
    [['import', 'clouds', 'a.csv'], 'clouds'],
    [['doctor', 'please'], 'please'],
  ])('that mean nothing to it are refused: %j', async (words, word) => {
    await expect(give(story, words, { WENMAI_DATA: folder })).rejects.toMatchObject({
      code: 'command.word-unknown',
      details: { word },
    });
  });

  test('are told after --help, and nothing is done', async () => {
    const said = await give(story, ['keys', 'abandon', '--help']);
    expect(said).toContain('npm run wenmai -- keys abandon [--numbers-are-lost]');
  });

  test.each([
    ['judge', '--from', 'tomorrow', 'not-a-day'],
    ['audit', 'export', '--until=soon', 'not-a-day'],
    ['judge', '--from=2026-02-01', '--until=2026-01-01', 'days-backwards'],
    ['audit', 'export', '--from=2027-01-01', '--until=2026-01-01', 'days-backwards'],
  ])('that shall be days are days in their order: %s %s %s', async (...words) => {
    const code = `command.${words.pop()}`;
    await expect(give(story, words, { WENMAI_DATA: folder })).rejects.toMatchObject({ code });
  });

  test('of the start are read the same way', () => {
    expect(readStartOptions(['--empty', '--port', '8472'], { HOST: '::1' })).toEqual({
      empty: true,
      port: 8472,
      host: '::1',
    });
    expect(() => readStartOptions(['--prot', '8472'], {})).toThrow(
      expect.objectContaining({ code: 'command.word-unknown' }),
    );
    for (const port of ['abc', '0', '70000', '80.5'])
      expect(() => readStartOptions(['--port', port], {})).toThrow(
        expect.objectContaining({ code: 'start.port-unknown' }),
      );
  });
});

describe('what the system will not do', () => {
  const taken = join(folder, 'taken');
  beforeAll(() => writeFileSync(taken, ''));

  test.each([
    [['export', join(taken, 'x')]],
    [['backup', join(taken, 'x')]],
    [['export', '/proc/wenmai']],
    [['backup', '/proc/wenmai']],
    [['audit', 'export', '--to', taken]],
    [['audit', 'export', '--to', 'tls://127.0.0.1:1']],
    [['audit', 'export', '--to', join(folder, 'nowhere', 'x')]],
  ])('is told in plain words: %j', async (words) => {
    await expect(give(story, words, { WENMAI_DATA: folder })).rejects.toMatchObject({
      code: 'command.place-unusable',
    });
    expect(readFileSync(taken, 'utf8')).toBe('');
  });
});
