import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPool } from '#platform/database/index.ts';
import { createDatabase, dropDatabase } from '#platform/postgres/index.ts';
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
