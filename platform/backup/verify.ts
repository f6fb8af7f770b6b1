import { join } from 'node:path';
import { refuse } from '#platform/refusals/index.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { keepToForms } from './own-parts.ts';
import { refusals } from './refusals.ts';
import { digestOfFile, type Key } from './sealed-file.ts';

/** A backup whose every byte was looked at. */
export type VerifiedBackup = { folder: string; manifest: Manifest; key: Key };

/**
 * Reads a whole backup against its checksums. Refused: no backup, names that are no plain ones, any part missing or
 * changed, a wrong passphrase.
 */
export const verify = async (folder: string, passphrase?: string): Promise<VerifiedBackup> => {
  const { manifest, key } = await readManifest(folder, passphrase);
  keepToForms(manifest);
  for (const { path, bytes, sha256 } of [...manifest.tables, ...manifest.files]) {
    const found = await digestOfFile(join(folder, path)).catch(() => undefined);
    if (found?.bytes !== bytes || found.sha256 !== sha256) refuse(refusals.damaged({ file: path }));
  }
  return { folder, manifest, key };
};
