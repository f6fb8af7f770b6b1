import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { schemas, takeBackup } from '#apps/server/backups.ts';
import { restoreDatabase } from '#apps/server/cli/commands/restore.ts';
import { type Manifest, verify } from '#platform/backup/index.ts';
import { systemClock } from '#platform/clock.ts';
import { copyIn, copyOut } from '#platform/database/copy.ts';
import { openPool } from '#platform/database/index.ts';
import { createDatabase, dropDatabase } from '#platform/postgres/index.ts';
import { type BenchDatabase, benchFolder, withSampleDistrict } from './database.ts';
import { figure, inTurns, ratio, secondsOf } from './measure.ts';
import type { Options, Say } from './options.ts';

type Tables = Manifest['tables'];

const columnsOf = ({ name, columns }: Tables[number]) => `${name} (${columns.join(', ')})`;
const fileOf = (folder: string, { name }: Tables[number]) => join(folder, `${name}.copy`);

/** Every table by COPY into a plain file, at one instant: what a backup costs without its sums, packing and second look. */
const copyAllOut = async ({ pool }: BenchDatabase, tables: Tables, folder: string) => {
  await mkdir(folder, { recursive: true });
  await pool.begin('isolation level repeatable read read only', async (sql) => {
    for (const table of tables)
      await pipeline(await copyOut(sql, columnsOf(table)), createWriteStream(fileOf(folder, table)));
  });
};

const onEmptyDatabase = async (url: string, name: string, work: (url: string) => Promise<void>) => {
  await dropDatabase(url, name);
  const made = await createDatabase(url, name, { template: 'template0' });
  const taken = await secondsOf(() => work(made));
  await dropDatabase(url, name);
  return taken;
};

/** The same files by COPY into tables of the same columns, without a key, rule or index. */
const copyAllIn = async (url: string, tables: Tables, folder: string) => {
  const sql = openPool(url, 1);
  await sql.unsafe(schemas.map((name) => `create schema ${name};`).join(''));
  await sql.begin(async (within) => {
    for (const table of tables) {
      const columns = table.columns.map((column) => `${column} text`);
      await within.unsafe(`create table ${table.name} (${columns.join(', ')})`);
      await copyIn(within, columnsOf(table), createReadStream(fileOf(folder, table)));
    }
  });
  await sql.end();
};

const megabytesOf = async (tables: Tables, folder: string) => {
  const sizes = await Promise.all(tables.map(async (table) => (await stat(fileOf(folder, table))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
};

/** Backup and restore of the sample district's rows, beside a bare COPY of the same rows. */
export const backup = (options: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, async (database) => {
    const [packed, plain] = [join(benchFolder(), 'a-backup'), join(benchFolder(), 'plain')];
    process.env.WENMAI_FILES = join(benchFolder(), 'files');
    const take = async () => {
      await rm(packed, { recursive: true, force: true });
      return takeBackup({ ...database, clock: systemClock }, packed);
    };
    const { tables } = await take();
    const out = await inTurns(options.rounds, {
      backup: () => secondsOf(take),
      bare: () => secondsOf(() => copyAllOut(database, tables, plain)),
    });
    const into = await inTurns(options.rounds, {
      restore: () =>
        onEmptyDatabase(database.url, 'bench_restored', async (url) =>
          restoreDatabase(url, await verify(packed), () => {}),
        ),
      bare: () => onEmptyDatabase(database.url, 'bench_restored', (url) => copyAllIn(url, tables, plain)),
    });
    const size = await megabytesOf(tables, plain);
    const rates = (seconds: readonly number[]) => seconds.map((each) => size / each);
    say(figure('rows of the district as text', [size], 'MiB'));
    say(figure('backup: MiB of rows', rates(out.backup), '/s'));
    say(figure('bare COPY to files: MiB of rows', rates(out.bare), '/s'));
    say(ratio('backup ÷ bare COPY', rates(out.backup), rates(out.bare)));
    say(figure('restore: MiB of rows', rates(into.restore), '/s'));
    say(figure('bare COPY without keys: MiB of rows', rates(into.bare), '/s'));
    say(ratio('restore ÷ bare COPY', rates(into.restore), rates(into.bare)));
    await rm(plain, { recursive: true, force: true });
    await rm(packed, { recursive: true, force: true });
  });
