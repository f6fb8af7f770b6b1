import { join, resolve } from 'node:path';
import { readPassphrase, rowsOf, verify } from '#platform/backup/index.ts';
import { defaultDataFolder } from '#platform/postgres/index.ts';
import { takeBackup } from '../../backups.ts';
import { sayMoment } from '../../doctor/finding.ts';
import { inAudit } from '../operator.ts';
import type { Said } from '../read-words.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** The passphrase in the file that was named, if one was. */
export const passphraseIn = async ({ 'passphrase-file': file }: Said['options']) =>
  file === undefined ? undefined : readPassphrase(file);

const nameOf = (now: Date) => `wenmai-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`;

/** `backup [FOLDER]`, beside the running program; `backup verify BACKUP` reads one against its checksums. */
export const backup = async ({ words, options }: Said, say: Say): Promise<void> => {
  const passphrase = await passphraseIn(options);
  const [first, second = ''] = words;
  if (first === 'verify') {
    const { manifest } = await verify(resolve(second), passphrase);
    say(`✓ 备份完整 · The backup is whole: ${sayMoment(manifest.takenAt)}`);
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
