import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';
import { type Key, keyOf } from './sealed-file.ts';

const Sealed = { path: z.string(), bytes: z.int(), sha256: z.string() };

const Manifest = z.strictObject({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The last migration of the database it was taken from. */
  migration: z.string(),
  /** Set when the backup is encrypted: what the passphrase is mixed with. */
  salt: z.string().nullable(),
  keyBy: z.enum(['argon2id', 'scrypt']).default('scrypt'),
  tables: z.array(
    z.strictObject({ ...Sealed, name: z.string(), columns: z.array(z.string()), rows: z.int() }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), next: z.int() })),
  files: z.array(z.strictObject({ ...Sealed, key: z.string() })),
});

/** What a backup holds, each part with its checksum. */
export type Manifest = z.output<typeof Manifest>;

/** How many rows a backup holds, all tables together. */
export const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

const [said, seal] = ['manifest.json', 'manifest.seal'];

/** Without a key a checksum, against decay; with one a signature, against everybody else. */
const sealOf = (text: string, key: Key) =>
  (key ? createHmac('sha256', key) : createHash('sha256')).update(text).digest('hex');

/** Writes the list of what the backup holds, last of all: without it a folder is no backup. */
export const writeManifest = async (folder: string, manifest: Manifest, key: Key): Promise<void> => {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  await writeFile(join(folder, seal), sealOf(text, key), { flush: true });
  await writeFile(join(folder, said), text, { flush: true });
};

const matches = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const parse = (text: string): Manifest => {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    return refuse(refusals.damaged({ file: said }));
  }
};

/** Whether a backup lies in the folder, as far as its list tells. */
export const isBackupThere = (folder: string): Promise<boolean> =>
  access(join(folder, said), constants.R_OK).then(
    () => true,
    () => false,
  );

/** Reads what a backup holds, and the key it is encrypted with. Refused: no backup, damaged, or a passphrase that does not fit. */
export const readManifest = async (
  folder: string,
  passphrase: string | undefined,
): Promise<{ manifest: Manifest; key: Key }> => {
  const [text, kept] = await Promise.all(
    [said, seal].map((name) => readFile(join(folder, name), 'utf8')),
  ).catch(() => refuse(refusals.notABackup({ folder })));
  const manifest = parse(text ?? '');
  if (manifest.salt !== null && passphrase === undefined) refuse(refusals.passphraseNeeded());
  const key =
    manifest.salt === null ? undefined : await keyOf(passphrase ?? '', manifest.salt, manifest.keyBy);
  if (!matches(sealOf(text ?? '', key), kept ?? ''))
    refuse(key ? refusals.passphraseWrong() : refusals.damaged({ file: said }));
  return { manifest, key };
};
