import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatAndLint } from '../format-and-lint.ts';
import { glossary } from '../glossary.ts';
import { importOrder } from '../import-order.ts';
import { layout } from '../layout.ts';
import { migrationsNeverEdited } from '../migrations-never-edited.ts';
import { rawSql } from '../raw-sql.ts';
import { secretsAndPaths } from '../secrets-and-paths.ts';
import { openTree } from '../tree.ts';
import { types } from '../types.ts';
import { words } from '../words.ts';
import { aTree, findingsIn } from './miniature.ts';

describe('format-and-lint', () => {
  const biome = { 'biome.json': '{ "formatter": { "indentStyle": "space" } }\n' };

  test('a file in order passes', async () => {
    expect(await findingsIn(formatAndLint, { ...biome, 'a.ts': 'export const a = 1;\n' })).toEqual([]);
  });

  test('a file that is not formatted is found', async () => {
    const found = await findingsIn(formatAndLint, { ...biome, 'a.ts': 'export const a   = 1\n' });
    expect(found).toEqual([expect.stringMatching(/^a\.ts:1: .*format/)]);
  });

  test('a warning is found like an error', async () => {
    const found = await findingsIn(formatAndLint, { ...biome, 'a.ts': 'export const a: any = 1;\n' });
    expect(found).toEqual([expect.stringMatching(/^a\.ts:1: .*noExplicitAny/)]);
  });
});

describe('types', () => {
  const settings = {
    'tsconfig.json': '{ "compilerOptions": { "strict": true, "types": [] }, "include": ["*.ts"] }',
  };

  test('a file of the right types passes', async () => {
    expect(await findingsIn(types, { ...settings, 'a.ts': 'export const a: number = 1;' })).toEqual([]);
  });

  test('a text in place of a number is found', async () => {
    const found = await findingsIn(types, { ...settings, 'a.ts': "export const a: number = 'one';" });
    expect(found).toEqual([expect.stringMatching(/^a\.ts:1: TS2322/)]);
  });

  test('a project that cannot be compiled at all is found', async () => {
    expect(await findingsIn(types, { ...settings })).toHaveLength(1);
  });
});

describe('layout', () => {
  const people = { 'modules/people/README.md': '', 'modules/people/index.ts': '' };

  test('a module of the allowed files passes', async () => {
    const files = {
      'operations/add-person.ts': '',
      'views/list-people.ts': '',
      'published.sql': '',
      'tests/people.test.ts': '',
    };
    const module = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`modules/people/${name}`, text]),
    );
    expect(await findingsIn(layout, { ...people, ...module })).toEqual([]);
  });

  test.each([
    ['modules/people/helpers.ts', 'a module has no file of this name'],
    ['modules/people/indicators/a.sql', 'a module has no file of this name'],
    ['modules/people/rules.sql', 'a module has no file of this name'],
    ['modules/weather/index.ts', 'is not in modules/order.ts'],
    ['modules/weather/index.ts', 'has no README.md'],
    ['modules/shared.ts', 'beside the modules stands order.ts alone'],
    ['src/main.ts', 'no top-level folder'],
    ['apps/backoffice/main.ts', 'no app of this name'],
    ['modules/people/operations/addPerson.ts', 'is not kebab-case'],
    ['docs/Guide.md', 'is not kebab-case'],
    ['database/migrations/seats.sql', 'named after its time'],
  ])('%s is found', async (file, says) => {
    expect((await findingsIn(layout, { ...people, [file]: '' })).join('\n')).toContain(says);
  });

  test('a thought that is both a file and a folder is found', async () => {
    const twice = { ...people, 'modules/people/rules.ts': '', 'modules/people/rules/age.ts': '' };
    expect(await findingsIn(layout, twice)).toEqual(['modules/people/rules: is both a file and a folder']);
  });

  test('a file of 401 lines is found, one of 400 is not', async () => {
    const lines = (count: number) => 'const a = 1;\n'.repeat(count);
    expect(await findingsIn(layout, { ...people, 'bench/long.ts': lines(400) })).toEqual([]);
    expect(await findingsIn(layout, { ...people, 'bench/long.ts': lines(401) })).toHaveLength(1);
  });
});

describe('import-order', () => {
  const house = {
    'package.json': '{ "dependencies": { "zod": "1", "kysely": "1" } }',
    'platform/ids.ts': '',
    'platform/refusals/index.ts': '',
    'platform/testing/server.ts': '',
    'modules/access/index.ts': '',
    'modules/access/store.ts': '',
    'modules/people/index.ts': '',
    'modules/people/rules.ts': '',
    'modules/people/contract/shapes.ts': '',
    'modules/people/store.ts': '',
    'modules/centres/index.ts': '',
    'apps/console/main.tsx': '',
  };
  const importing = (file: string, target: string, how = `import '${target}';`) =>
    findingsIn(importOrder, { ...house, [file]: how });

  test.each([
    ['modules/people/store.ts', '#modules/access/index.ts'],
    ['modules/people/store.ts', '#platform/ids.ts'],
    ['modules/people/store.ts', './rules.ts'],
    ['modules/people/store.ts', 'kysely'],
    ['modules/people/store.ts', 'node:fs'],
    ['modules/people/rules.ts', '#platform/refusals/index.ts'],
    ['modules/people/rules.ts', 'zod'],
    ['modules/centres/index.ts', '#modules/people/rules.ts'],
    ['modules/people/tests/a.test.ts', '#platform/testing/server.ts'],
    ['apps/console/main.tsx', '#modules/people/contract/shapes.ts'],
  ])('%s may import %s', async (file, target) => {
    expect(await importing(file, target)).toEqual([]);
  });

  test.each([
    ['modules/access/store.ts', '#modules/people/index.ts', 'access stands before people'],
    ['modules/people/store.ts', '#modules/access/store.ts', 'only index.ts and the portable files of access'],
    ['bench/judging.ts', '#modules/access/store.ts', 'only index.ts and the portable files of access'],
    ['modules/people/store.ts', '#apps/console/main.tsx', 'a module imports only'],
    ['platform/ids.ts', '#modules/people/rules.ts', 'the platform imports only'],
    ['modules/people/rules.ts', './store.ts', 'a portable file imports only'],
    ['modules/people/rules.ts', '#platform/ids.ts', 'a portable file imports only'],
    ['modules/people/contract/shapes.ts', 'kysely', 'a portable file imports no package but zod'],
    ['apps/console/main.tsx', '#modules/people/index.ts', 'a web app imports portable files'],
    ['apps/console/main.tsx', '#platform/ids.ts', 'a web app imports portable files'],
    ['modules/people/store.ts', '#platform/testing/server.ts', 'imports nothing that is for tests'],
    ['modules/people/store.ts', '../../platform/ids.ts', 'starts with #'],
    ['modules/people/store.ts', '#modules/people/index.ts', 'within a folder is relative'],
    ['modules/people/store.ts', './gone.ts', 'there is no file'],
    ['modules/people/store.ts', 'lodash', 'not declared in package.json'],
    ['modules/people/store.ts', './store.ts', 'imports itself in a loop'],
  ])('%s may not import %s', async (file, target, says) => {
    expect((await importing(file, target)).join('\n')).toContain(says);
  });

  test.each([
    "import type { A } from '#modules/people/index.ts';",
    "import { type A } from '#modules/people/index.ts';",
    "export * from '#modules/people/index.ts';",
    "export type { A } from '#modules/people/index.ts';",
    "export type A = import('#modules/people/index.ts').A;",
    "export const a = await import('#modules/people/index.ts');",
  ])('%s counts like any import', async (how) => {
    const [found] = await importing('modules/access/store.ts', '', how);
    expect(found).toContain('access stands before people');
  });

  test('what a comment or a text says is no import', async () => {
    const how =
      "// import '#modules/people/index.ts'\nexport const a = \"import '#modules/people/index.ts'\";";
    expect(await importing('modules/access/store.ts', '', how)).toEqual([]);
  });

  test('a loop through three files is found with its way, one that only leads into it is not', async () => {
    const found = await findingsIn(importOrder, {
      'platform/x/a.ts': "import './b.ts';",
      'platform/x/b.ts': "import './c.ts';",
      'platform/x/c.ts': "import './a.ts';",
      'platform/x/d.ts': "import './a.ts';",
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('loop');
    expect(found[0]).not.toContain('d.ts');
  });

  test('a file that does not parse is a fault, not a file without imports', async () => {
    await expect(importing('modules/people/store.ts', '', 'import {')).rejects.toThrow('does not parse');
  });
});

describe('glossary', () => {
  const table = (row: string) =>
    `| English | Chinese | Meaning | Owner | Not to use |\n|---|---|---|---|---|\n${row}\n`;
  const book = { 'docs/glossary.md': table('| centre | 中心 | a place | centres | venue |') };

  test.each([
    ['modules/centres/store.ts', 'export const listVenues = 1;'],
    ['modules/centres/store.ts', 'export const find = ({ venueId }: { id: string }) => 1;'],
    ['modules/centres/contract.ts', 'export const shape = { venue_id: 1 };'],
    ['modules/centres/rules.ts', 'export type Venue = string;'],
    ['modules/centres/rules.ts', 'export interface Venue {}'],
    ['modules/centres/rules.ts', 'export type Shown = { venueId: string };'],
    ['modules/centres/rules.ts', 'export type Shown = { venue(): string };'],
    ['modules/centres/rules.ts', 'export default function listVenues() {}'],
    ['modules/centres/rules.ts', 'export const list = function (venue: string) {};'],
    ['modules/centres/rules.ts', 'export const list = ([first, ...venues]: string[]) => 1;'],
    ['modules/centres/rules.ts', 'export const list = (venue = 1) => 1;'],
    ['apps/console/venue-page.ts', ''],
    ['apps/console/main.ts', 'export class Venue {}'],
    ['apps/console/main.ts', 'export class Page { venue = 1; }'],
    ['apps/console/main.ts', 'export class Page { venue() {} }'],
    ['apps/console/main.tsx', 'export function VenuePage() { return 1; }'],
    ['modules/centres/published.sql', 'create view centres.open_venue as select 1;'],
    ['database/migrations/20260101T0000_a.sql', 'alter table a add column venue_id uuid;'],
    ['modules/centres/operations/close-venue.ts', ''],
  ])('%s with %s is found', async (file, text) => {
    expect((await findingsIn(glossary, { ...book, [file]: text }))[0]).toContain('our word is “centre”');
  });

  test.each([
    ['modules/centres/store.ts', "export const a = 'venue'; // venue"],
    ['modules/centres/store.ts', 'export const revenue = 1;'],
    ['apps/console/main.tsx', 'export const a = chart({ venue: 1 });'],
    ['database/migrations/20260101T0000_a.sql', "-- venue\nselect 'venue';"],
    ['bench/venue.ts', 'export const venue = 1;'],
  ])('%s with %s passes', async (file, text) => {
    expect(await findingsIn(glossary, { ...book, [file]: text })).toEqual([]);
  });

  test('a word that the glossary both has and rules out is found', async () => {
    const rows = '| centre | 中心 | a place | centres | hall |\n| hall | 厅 | a room | centres | |';
    expect((await findingsIn(glossary, { 'docs/glossary.md': table(rows) }))[0]).toContain('both');
  });

  test('an owner that is no module, a broken row and a missing glossary are found', async () => {
    const strange = table('| centre | 中心 | a place | buildings | |');
    expect((await findingsIn(glossary, { 'docs/glossary.md': strange }))[0]).toContain('which is no module');
    await expect(findingsIn(glossary, { 'docs/glossary.md': table('| centre | 中心 |') })).rejects.toThrow(
      'row',
    );
    expect(await findingsIn(glossary, {})).toEqual(['docs/glossary.md: is missing']);
  });
});

describe('migrations-never-edited', () => {
  const file = 'database/migrations/20260101T0000_a.sql';
  const landed = () => {
    const { root } = aTree({ [file]: 'select 1;\n' });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
    git('init', '--initial-branch=main');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '--message=a');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    return { root, git };
  };
  const findingsOf = (root: string) =>
    migrationsNeverEdited.find({ tree: openTree(root), migrated: () => Promise.reject() });

  test('a landed migration that is as it was passes, and so does a new one', () => {
    const { root } = landed();
    writeFileSync(join(root, 'database/migrations/20260102T0000_b.sql'), 'select 2;\n');
    expect(findingsOf(root)).toEqual([]);
  });

  test('a landed migration that was edited is found', () => {
    const { root } = landed();
    writeFileSync(join(root, file), 'select 3;\n');
    expect(findingsOf(root)).toEqual([{ at: file, says: expect.stringContaining('was edited') }]);
  });

  test('a landed migration that was taken away is found', () => {
    const { root, git } = landed();
    git('rm', file);
    expect(findingsOf(root)).toEqual([{ at: file, says: expect.stringContaining('taken away') }]);
  });

  test('an unpacked archive without git has nothing to compare', () => {
    expect(findingsOf(aTree({ [file]: 'select 1;' }).root)).toEqual([]);
  });
});

describe('secrets-and-paths', () => {
  const slash = '/';

  test.each([
    ['a.ts', `const folder = '${slash}work${slash}main';`],
    ['a.md', `see ${slash}tmp${slash}notes.txt`],
    ['a.json', `{ "from": "${slash}home${slash}wang${slash}data" }`],
    ['a.md', ['C:', 'Users', 'wang'].join('\\')],
    ['package-lock.json', `{ "resolve${'d'}": "https://somewhere.example/zod.tgz" }`],
    ['package-lock.json', `{ "from": "https://registry${'.'}example.com/zod" }`],
    ['.npmrc', `registry${'='}https://mirror.example/`],
    ['key.pem', `-----BEGIN PRIVATE KE${'Y'}-----`],
    ['a.ts', `const token = 'ghp_${'a'.repeat(36)}';`],
    ['a.md', `postgres://wang:${'very-secret-1'}@db.example/wenmai`],
  ])('%s with %s is found', async (file, text) => {
    expect(await findingsIn(secretsAndPaths, { [file]: text })).toHaveLength(1);
  });

  test.each([
    ['a.tsx', '<a href="/homework/list">…</a>'],
    ['a.ts', "const path = '/api/work/orders';"],
    ['a.md', 'DATABASE_URL=postgres://wenmai:password@db.example/wenmai'],
  ])('%s with %s passes', async (file, text) => {
    expect(await findingsIn(secretsAndPaths, { [file]: text })).toEqual([]);
  });
});

describe('words', () => {
  const refusal = (zh: string, en: string) => ({
    'modules/people/refusals.ts': `export const refusals = refusalsOf('people', { tooFew: { kind: 'invalid', zh: '${zh}', en: '${en}' } });`,
  });

  test.each([
    ['只有 {count} 人。', '', 'no sentence in English'],
    ['', 'Only {count} people.', 'no sentence in Chinese'],
    ['Only {count} people.', 'Only {count} people.', 'no Chinese in it'],
    ['只有 {count} 人。', '只有 {count} 人。', 'is in Chinese'],
    ['只有 {count} 人。', 'Too few people.', 'different details'],
  ])('a refusal that says %s / %s is found', async (zh, en, says) => {
    expect((await findingsIn(words, refusal(zh, en))).join()).toContain(says);
  });

  test.each([
    ['只有 {count} 人。', 'Only {count} people.'],
    ['性别只能填“男”或“女”。', 'The gender must be “男” or “女”.'],
  ])('a refusal that says %s / %s passes', async (zh, en) => {
    expect(await findingsIn(words, refusal(zh, en))).toEqual([]);
  });

  const app = (zh: object | undefined, en: object) => ({
    ...(zh && { 'apps/console/src/words/zh.ts': `export const zh = ${JSON.stringify(zh)};` }),
    'apps/console/src/words/en.ts': `export const en = ${JSON.stringify(en)};`,
  });

  test('words that both languages have pass, with plural forms in English alone', async () => {
    const zh = { seats: { left_other: '还有 {{count}} 席' } };
    const en = { seats: { left_one: '{{count}} seat left', left_other: '{{count}} seats left' } };
    expect(await findingsIn(words, app(zh, en))).toEqual([]);
  });

  test('words in JSON and words exported under several names are read too', async () => {
    const found = await findingsIn(words, {
      'apps/portal/words/zh.json': '{ "a": "甲" }',
      'apps/portal/words/en.json': '{ "b": "B" }',
      'apps/console/words/zh/people.ts': "export const one = { c: '丙' }; export const two = { d: '丁' };",
      'apps/console/words/en/people.ts': "export const one = { c: 'C' }; export const two = {};",
    });
    expect(found.map((line) => line.replace(/, which.*/, '')).sort()).toEqual([
      'apps/console/words/en/people.ts: has no two.d',
      'apps/portal/words/en.json: has no a',
      'apps/portal/words/zh.json: has no b',
    ]);
  });

  test.each([
    [undefined, { a: 'A' }, 'is missing beside'],
    [{ a: '甲' }, { a: 'A', b: { c: 'C' } }, 'has no b.c'],
    [{ a: '甲', b: '乙' }, { a: 'A' }, 'has no b'],
    [{ a: '' }, { a: 'A' }, 'a is empty'],
    [{ a: '{{name}}好' }, { a: 'Hello' }, 'filled from other details'],
  ])('words %j / %j are found', async (zh, en, says) => {
    expect((await findingsIn(words, app(zh, en))).join()).toContain(says);
  });
});

describe('raw-sql', () => {
  test('values, texts written out and a choice between them pass', async () => {
    const file =
      'const f = (id, up) => sql.join([sql.raw("a"), sql.ref(up ? "b" : "c"), sql.val(id), sql.raw(`d`)]);';
    expect(await findingsIn(rawSql, { 'modules/people/views.ts': file })).toEqual([]);
  });

  test.each([
    'sql.raw(query.sort)',
    'sql.id(name)',
    'sql.ref("it." + name)',
    'sql.table(name)',
    'pool.unsafe(text)',
  ])('%s is found in a module and in an app, not in their tests', async (call) => {
    const file = `export const f = (query, name, text, pool) => ${call};\n`;
    const found = await findingsIn(rawSql, {
      'modules/people/views.ts': file,
      'apps/server/some.ts': file,
      'modules/people/tests/a.test.ts': file,
    });
    expect(found.map((each) => each.split(' ')[0])).toEqual([
      'apps/server/some.ts:1:',
      'modules/people/views.ts:1:',
    ]);
  });
});
