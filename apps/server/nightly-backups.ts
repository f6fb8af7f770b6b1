import { statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { readPassphrase, whyNotPassphrase } from '#platform/backup/index.ts';
import { startFailures } from '#platform/postgres/start-failure.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { type Environment, needed } from '#platform/settings/environment.ts';
import { type Installed, takeBackup } from './backups.ts';

/** How the operator wants the nightly backups: where, how many, and sealed by the passphrase of a file, or plain on purpose. */
export type NightlyBackups = {
  folder: string;
  kept: number;
  passphraseFile: string | undefined;
  plainOnPurpose: boolean;
};

const [folderName, keptName, passphraseName] = [
  'WENMAI_BACKUPS',
  'WENMAI_BACKUPS_KEPT',
  'WENMAI_BACKUPS_PASSPHRASE_FILE',
];

const usuallyKept = 7;

/** Reads the settings of the nightly backups; none unless a folder is named. Refuses to start with what means nothing. */
export const nightlyBackupsIn = (settings: Environment): NightlyBackups | undefined => {
  const { [folderName]: folder, [passphraseName]: passphraseFile } = settings;
  if (passphraseFile) needed(settings, folderName, passphraseName);
  if (!folder) return undefined;
  const kept = Number(settings[keptName] || usuallyKept);
  if (!Number.isInteger(kept) || kept < 1)
    throw startFailures.settingWrong(keptName, {
      zh: '应为保留的夜数，如 7',
      en: 'say how many nights stay, such as 7',
    });
  const plainOnPurpose = passphraseFile === 'none';
  return {
    folder: resolve(folder),
    kept,
    plainOnPurpose,
    passphraseFile: passphraseFile && !plainOnPurpose ? resolve(passphraseFile) : undefined,
  };
};

const isWithin = (outer: string, inner: string) => !relative(outer, inner).startsWith('..');

/** Whether the nightly backups leave the data folder in plain text without anybody having said that they may. */
export const arePlainOutside = (
  { folder, passphraseFile, plainOnPurpose }: NightlyBackups,
  dataFolder: string,
): boolean => !passphraseFile && !plainOnPurpose && !isWithin(resolve(dataFolder), folder);

/** Whether whoever carries the backups away has the passphrase with them: it lies among them, or on the same disk. */
export const nearnessOf = (
  folder: string,
  passphraseFile: string,
): 'among them' | 'on the same disk' | 'apart' => {
  if (isWithin(folder, passphraseFile)) return 'among them';
  const diskOf = (path: string): number =>
    statSync(path, { throwIfNoEntry: false })?.dev ?? diskOf(dirname(path));
  return diskOf(folder) === diskOf(passphraseFile) ? 'on the same disk' : 'apart';
};

/** The passphrase that seals the nightly backups, if one shall. Refused: one that cannot be read, or is short. */
export const readNightlyPassphrase = async (
  nightly: Pick<NightlyBackups, 'passphraseFile'> | undefined,
): Promise<string | undefined> => {
  if (!nightly?.passphraseFile) return undefined;
  const passphrase = await readPassphrase(nightly.passphraseFile);
  refuseIf(whyNotPassphrase(passphrase));
  return passphrase;
};

const nightlyName = /^nightly-\d{4}-\d{2}-\d{2}$/;

/**
 * The backup of this night, when a folder is named for it; of earlier nights as many stay as shall. Refused: a passphrase
 * that cannot be read, for what shall be sealed is never written plain.
 */
export const takeNightlyBackup = async (
  installed: Installed,
  settings: Environment = process.env,
): Promise<void> => {
  const nightly = nightlyBackupsIn(settings);
  if (!nightly) return;
  const { folder, kept } = nightly;
  const passphrase = await readNightlyPassphrase(nightly);
  const tonight = join(folder, `nightly-${installed.clock.now().toISOString().slice(0, 10)}`);
  await rm(tonight, { recursive: true, force: true });
  await takeBackup(installed, tonight, passphrase);
  const nights = (await readdir(folder)).filter((entry) => nightlyName.test(entry)).sort();
  for (const old of nights.slice(0, -kept)) await rm(join(folder, old), { recursive: true, force: true });
};
