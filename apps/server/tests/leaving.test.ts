import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPool, type Pool } from '#platform/database/index.ts';
import { createDatabase, dropDatabase } from '#platform/postgres/index.ts';
import { moveRows } from '../cli/commands/move.ts';
import { operator } from '../cli/operator.ts';
import { give } from '../testing/command.ts';
import { openStory, type Story } from '../testing/story.ts';
import { aLand } from './every-route/land.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenmai-leaving-'));
let [story, pool] = [undefined as unknown as Story, undefined as unknown as Pool];
beforeAll(async () => {
  process.env.WENMAI_FILES = join(folder, 'files');
  story = await openStory();
  pool = openPool(story.url, 2);
  await aLand(story);
  await story.owner.updateTable('people.brand').set({ name: '=1+1' }).execute();
});
afterAll(async () => {
  await pool.end();
  await story.close();
  rmSync(folder, { recursive: true, force: true });
});

const countIn = async (sql: Pool, table: string) => {
  const [row] = await sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`);
  return row?.count;
};

/** What the audit keeps of what was done by command: what, who, how it ended, about what. */
const deedsIn = async (sql: Pool) =>
  (
    await sql<{ deed: unknown[] }[]>`
      select jsonb_build_array(action, actor_name, outcome, changes -> 0 ->> 'subjectId') as deed
      from platform.audit_entry where action like 'command.%' order by id`
  ).map(({ deed }) => deed);

describe('a district that leaves', () => {
  test('takes every record of the modules along in open formats, described, and no sealed number', async () => {
    const to = join(folder, 'export');
    await give(story, ['export', to], { WENMAI_DATA: folder });
    const described = JSON.parse(readFileSync(join(to, 'datapackage.json'), 'utf8'));
    const resources: { name: string; path: string; schema: { fields: { name: string }[] } }[] =
      described.resources;
    for (const { name, path, schema } of resources) {
      const [head, ...rows] = parse(readFileSync(join(to, path)), { bom: true }) as string[][];
      expect([name, head]).toEqual([name, schema.fields.map((field) => field.name)]);
      expect([name, rows.length]).toEqual([name, await countIn(pool, name)]);
    }
    expect(readFileSync(join(to, 'people/brand.csv'), 'utf8')).toContain("'=1+1");
    const people = resources
      .find(({ name }) => name === 'people.person')
      ?.schema.fields.map(({ name }) => name);
    expect(people).toContain('birth_year');
    expect(people).not.toContain('phone');
    expect(resources.filter(({ name }) => /^(access|audit|residents|platform)\./.test(name))).toEqual([]);
    await expect(give(story, ['export', to], { WENMAI_DATA: folder })).rejects.toMatchObject({
      code: 'command.folder-there',
    });
    expect(readdirSync(join(to, 'media'))).toHaveLength((await countIn(pool, 'files.file')) ?? 0);
  });

  test('moves to a database of its own with every row, and to none that holds organisations', async () => {
    const server = inject('databaseUrl');
    const url = await createDatabase(server, 'moved_to', { template: 'template0' });
    const move = (name: string) =>
      moveRows(story, { url, ownerUrl: url }, join(folder, name), story.clock, () => {});
    await move('first');
    const moved = openPool(url, 1);
    try {
      for (const table of [
        'organisations.unit',
        'organisations.organisation',
        'people.person',
        'activities.session',
        'access.role_grant',
      ])
        expect([table, await countIn(moved, table)]).toEqual([table, await countIn(pool, table)]);
      expect(await deedsIn(moved)).toEqual([
        ['command.export', operator().name, 'done', join(folder, 'export')],
        ['command.export', operator().name, 'refused', null],
        ['command.move', operator().name, 'done', join(folder, 'first')],
      ]);
      expect((await deedsIn(pool)).map(([action]) => action)).not.toContain('command.move');
      await expect(move('second')).rejects.toMatchObject({ code: 'backup.target-not-empty' });
    } finally {
      await moved.end();
      await dropDatabase(server, 'moved_to');
    }
  });
});
