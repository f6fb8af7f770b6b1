import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPassphrase, rowsOf, verify } from '#platform/backup/index.ts';
import { defaultDataFolder } from '#platform/postgres/index.ts';
import { takeBackup } from '../../backups.ts';
import { inAudit } from '../operator.ts';
import { type Say, withDatabase } from '../with-database.ts';

const options = { 'passphrase-file': { type: 'string' } } as const;

/** Reads what stands after `backup` and `restore`: a folder, and perhaps the file of a passphrase. */
export const readBackupWords = async (words: string[]) => {
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  const file = values['passphrase-file'];
  return { positionals, passphrase: file === undefined ? undefined : await readPassphrase(file) };
};

const nameOf = (now: Date) => `wenmai-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`;

/** `backup [FOLDER]`, beside the running program; `backup verify FOLDER` reads one against its checksums. */
export const backup = async (words: string[], say: Say): Promise<void> => {
  const { positionals, passphrase } = await readBackupWords(words);
  const [first, second] = positionals;
  if (first === 'verify' && second) {
    const { manifest } = await verify(resolve(second), passphrase);
    say(`✓ 备份完整 · The backup is whole: ${manifest.takenAt}`);
    return;
  }
  await withDatabase(say, (line) =>
    inAudit(line, 'command.backup', async (note) => {
      const folder = resolve(first ?? join(defaultDataFolder(), 'backups', nameOf(line.clock.now())));
      const manifest = await takeBackup(line, folder, passphrase);
      const [rows, files] = [rowsOf(manifest), manifest.files.length];
      note({
        subject: 'backup',
        subjectId: folder,
        after: { rows, files, encrypted: manifest.salt !== null },
      });
      say(`✓ ${folder}`);
      say(`  ${rows.toLocaleString('en')} 行 · rows，${files.toLocaleString('en')} 个文件 · files`);
    }),
  );
};
