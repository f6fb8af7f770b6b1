import { join } from 'node:path';
import type postgres from 'postgres';
import { copyIn } from '#platform/database/copy.ts';
import type { Pool } from '#platform/database/index.ts';
import { withRulesCheckedAtEnd } from '#platform/database/rules-at-end.ts';
import { refuse } from '#platform/refusals/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { columnsOf } from './database-parts.ts';
import type { Manifest } from './manifest.ts';
import { findOwnParts } from './own-parts.ts';
import { refusals } from './refusals.ts';
import { readSealed } from './sealed-file.ts';
import type { VerifiedBackup } from './verify.ts';

/** What migrations put into a new database themselves is in the backup too. */
const clear = async (sql: postgres.TransactionSql, names: readonly string[]) => {
  for (const name of names) {
    const [row] = await sql.unsafe(`select from ${name} limit 1`);
    if (row) await sql.unsafe(`delete from ${name}`);
  }
};

const fill = async (
  sql: postgres.TransactionSql,
  tables: Manifest['tables'],
  { folder, key }: VerifiedBackup,
) => {
  for (const table of tables) {
    await copyIn(sql, columnsOf(table), await readSealed(join(folder, table.path), key));
    const [{ count } = { count: -1 }] = await sql.unsafe<{ count: number }[]>(
      `select count(*)::int as count from ${table.name}`,
    );
    if (count !== table.rows) refuse(refusals.damaged({ file: table.path }));
  }
};

/**
 * Fills the tables of a database that was just migrated to where the backup's was; all of them or none. Refused: a backup
 * that names anything else than tables and sequences of these schemas.
 */
export const restoreTables = (
  pool: Pool,
  schemas: readonly string[],
  backup: VerifiedBackup,
): Promise<void> =>
  pool.begin(async (sql) => {
    const { tables, sequences } = await findOwnParts(sql, schemas, backup.manifest);
    const names = tables.map(({ name }) => name);
    await clear(sql, names);
    await withRulesCheckedAtEnd(sql, names, () => fill(sql, tables, backup));
    for (const { name, next } of sequences) await sql`select setval(${name}::text::regclass, ${next}, false)`;
  }) as Promise<void>;

/** Puts photos and documents back; one that is there already is the same one. */
export const restoreFiles = async (
  storageFolder: string,
  { folder, manifest, key }: VerifiedBackup,
): Promise<void> => {
  const storage = await openStorage(storageFolder);
  for (const file of manifest.files) {
    const kind = file.key.split('/')[0] ?? '';
    const kept = await storage.put(await readSealed(join(folder, file.path), key), { kind });
    if (kept !== file.key) refuse(refusals.damaged({ file: file.path }));
  }
};
