import type postgres from 'postgres';
import { refuse } from '#platform/refusals/index.ts';
import { findSequences, findTables, type TableParts } from './database-parts.ts';
import type { Manifest } from './manifest.ts';
import { refusals } from './refusals.ts';

const word = '"?[a-z_][a-z0-9_]{0,62}"?';
const forms = {
  column: new RegExp(`^${word}$`),
  named: new RegExp(`^${word}\\.${word}$`),
  key: /^[a-z][a-z-]{0,30}\/[0-9a-f]{64}$/,
};

/** What somebody else may have written is shown short, and moves no cursor. */
const refusePart = (part: string) =>
  refuse(refusals.foreignPart({ part: JSON.stringify(part.slice(0, 80)) }));

const keepForm = (form: RegExp, part: string) => {
  if (!form.test(part)) refusePart(part);
};

const keepPath = (path: string, expected: string) => {
  if (path.replaceAll('\\', '/') !== expected) refusePart(path);
};

/**
 * Anybody can write an unencrypted backup: what it names must be a plain name, and each part lie where backups put it.
 * Refused: words that the database would run, and paths out of the folder.
 */
export const keepToForms = ({ tables, sequences, files }: Manifest): void => {
  for (const { name, columns, path } of tables) {
    keepForm(forms.named, name);
    for (const column of columns) keepForm(forms.column, column);
    keepPath(path, `tables/${name}.copy.gz`);
  }
  for (const { name } of sequences) keepForm(forms.named, name);
  for (const { key, path } of files) {
    keepForm(forms.key, key);
    keepPath(path, `files/${key}.gz`);
  }
};

/** PostgreSQL versions differ in which words they put in quotes. */
const plain = (name: string) => name.replaceAll('"', '');

const byPlainName = <Part extends { name: string }>(parts: readonly Part[]) =>
  new Map(parts.map((part) => [plain(part.name), part]));

/** The columns of a table here that the backup's table has, in its order. */
const columnsHere = (here: TableParts, columns: readonly string[]) => {
  const known = new Map(here.columns.map((column) => [plain(column), column]));
  return columns.map((column) => known.get(plain(column)) ?? refusePart(`${here.name}.${column}`));
};

/** What a backup fills, by the names that the migrated database gives. Refused: whatever is not in these schemas. */
export const findOwnParts = async (
  sql: postgres.TransactionSql,
  schemas: readonly string[],
  { tables, sequences }: Manifest,
): Promise<Pick<Manifest, 'tables' | 'sequences'>> => {
  const ownTables = byPlainName(await findTables(sql, schemas));
  const ownSequences = byPlainName(await findSequences(sql, schemas));
  return {
    tables: tables.map((table) => {
      const here = ownTables.get(plain(table.name)) ?? refusePart(table.name);
      return { ...table, name: here.name, columns: columnsHere(here, table.columns) };
    }),
    sequences: sequences.map(({ name, next }) => {
      const here = ownSequences.get(plain(name)) ?? refusePart(name);
      return { name: here.name, next };
    }),
  };
};
