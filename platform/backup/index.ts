export { type BackupOptions, backUp } from './back-up.ts';
export { isBackupThere, type Manifest, rowsOf } from './manifest.ts';
export { readPassphrase, whyNotPassphrase } from './passphrase.ts';
export { refusals as backupRefusals } from './refusals.ts';
export { restoreFiles, restoreTables } from './restore.ts';
export { type VerifiedBackup, verify } from './verify.ts';
