import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type postgres from 'postgres';
import { copyOut } from '#platform/database/copy.ts';
import type { Pool } from '#platform/database/index.ts';
import { makeFolder } from '#platform/make-folder.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { listKeys } from '#platform/storage/list-keys.ts';
import { columnsOf, findMigration, findSequences, findTables, type TableParts } from './database-parts.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { whyNotPassphrase } from './passphrase.ts';
import { refusals } from './refusals.ts';
import { type Key, keyOf, writeSealed } from './sealed-file.ts';
import { verify } from './verify.ts';

/** What is backed up, and where to. */
export type BackupOptions = {
  pool: Pool;
  /** The schemas of the program; whatever else lies in the database is not its own. */
  schemas: readonly string[];
  storageFolder: string;
  /** The folder to make. */
  folder: string;
  passphrase?: string | undefined;
  now: Date;
};

/** Rows come one by one; packing each on its own took ten times as long as all of them together. */
const gatheredBytes = 64 * 1024;

/** Counts rows in passing, and gathers them: in the text form of COPY a line end is a row's end and nothing else. */
const countingRows = () => {
  let [rows, bytes] = [0, 0];
  let gathered: Buffer[] = [];
  const take = () => {
    const all = Buffer.concat(gathered);
    [gathered, bytes] = [[], 0];
    return all;
  };
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
      gathered.push(chunk);
      bytes += chunk.length;
      if (bytes < gatheredBytes) done();
      else done(null, take());
    },
    flush: (done) => done(null, take()),
  });
  return { through, rows: () => rows };
};

const keepTable = async (sql: postgres.TransactionSql, folder: string, table: TableParts, key: Key) => {
  const path = join('tables', `${table.name}.copy.gz`);
  const source = await copyOut(sql, columnsOf(table));
  const { through, rows } = countingRows();
  source.on('error', (trouble) => through.destroy(trouble));
  const written = await writeSealed(join(folder, path), source.pipe(through), key);
  return { ...table, path, ...written, rows: rows() };
};

/** All tables as they were at one instant, while the program goes on writing. */
const keepTables = ({ pool, schemas }: BackupOptions, folder: string, key: Key) =>
  pool.begin('isolation level repeatable read read only', async (sql) => {
    const [migration, sequences] = [await findMigration(sql), await findSequences(sql, schemas)];
    const tables: Manifest['tables'] = [];
    for (const table of await findTables(sql, schemas)) tables.push(await keepTable(sql, folder, table, key));
    return { migration, sequences: [...sequences], tables };
  });

/** Photos and documents. They are never changed in place, so those the tables speak of are still there. */
const keepFiles = async ({ storageFolder }: BackupOptions, folder: string, key: Key) => {
  const storage = await openStorage(storageFolder);
  const files: Manifest['files'] = [];
  for await (const name of listKeys(storageFolder)) {
    const path = join('files', `${name}.gz`);
    const { stream } = await storage.read(name);
    files.push({ key: name, path, ...(await writeSealed(join(folder, path), stream, key)) });
  }
  return files;
};

/** How the passphrase becomes the key of a backup taken now. */
const keyBy = 'argon2id';

const write = async (options: BackupOptions, folder: string): Promise<Manifest> => {
  const salt = options.passphrase === undefined ? null : randomBytes(16).toString('hex');
  const key = salt === null ? undefined : await keyOf(options.passphrase ?? '', salt, keyBy);
  const kept = await keepTables(options, folder, key);
  const files = await keepFiles(options, folder, key);
  const manifest: Manifest = { format: 1, takenAt: options.now.toISOString(), salt, keyBy, ...kept, files };
  await writeManifest(folder, manifest, key);
  return manifest;
};

const isDiskFull = (trouble: unknown) =>
  trouble instanceof Error && 'code' in trouble && (trouble.code === 'ENOSPC' || trouble.code === 'EDQUOT');

/**
 * Makes a backup of all tables and files, consistent while the program runs, and reads it once more before it gets its
 * name: what stands under the name is whole. Refused: a name that is taken, a short passphrase, a full disk; then
 * nothing stays.
 */
export const backUp = async (options: BackupOptions): Promise<Manifest> => {
  const { folder, passphrase } = options;
  refuseIf(passphrase === undefined ? undefined : whyNotPassphrase(passphrase));
  if (existsSync(folder)) refuse(refusals.alreadyThere({ folder }));
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  try {
    await makeFolder(draft, 0o700);
    const manifest = await write(options, draft);
    await verify(draft, passphrase);
    await rename(draft, folder);
    return manifest;
  } catch (trouble) {
    await rm(draft, { recursive: true, force: true });
    throw isDiskFull(trouble) ? refusals.diskFull() : trouble;
  }
};
