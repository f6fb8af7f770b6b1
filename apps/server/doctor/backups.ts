import { existsSync } from 'node:fs';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isBackupThere } from '#platform/backup/index.ts';
import { isOpenToOthers } from '#platform/crypto/index.ts';
import { settingOf } from '#platform/settings/index.ts';
import { type LastBackup, lastBackupSetting } from '../backups.ts';
import { arePlainOutside, nearnessOf, nightlyBackupsIn, readNightlyPassphrase } from '../nightly-backups.ts';
import { type Found, type Look, refusalOrThrow, sayMoment, twoDaysMs } from './finding.ts';

/** When the last good backup was taken. */
export const backups: Look = async ({ db, clock }) => {
  const last = await settingOf<LastBackup>(db, lastBackupSetting);
  const age = last ? clock.now().getTime() - Date.parse(last.takenAt) : Number.POSITIVE_INFINITY;
  if (last && !(await isBackupThere(last.folder)))
    return {
      state: 'wrong',
      zh: `最近一次备份（${sayMoment(last.takenAt)}）已不在 ${last.folder}：请把它放回，或运行 backup 重新备份`,
      en: `the last backup, of ${sayMoment(last.takenAt)}, is no longer in ${last.folder}: bring it back, or run backup anew`,
    };
  if (last && age <= twoDaysMs)
    return {
      state: 'well',
      zh: `最近一次完好的备份：${sayMoment(last.takenAt)}，${last.encrypted ? '已加密' : '未加密'}，${last.folder}`,
      en: `last good backup: ${sayMoment(last.takenAt)}, ${last.encrypted ? 'encrypted' : 'not encrypted'}, ${last.folder}`,
    };
  return {
    state: 'wrong',
    zh: `${last ? `最近一次备份是 ${sayMoment(last.takenAt)}` : '还没有备份'}：请运行 backup，或用 WENMAI_BACKUPS 指定文件夹每夜自动备份`,
    en: `${last ? `the last backup is of ${sayMoment(last.takenAt)}` : 'there is no backup yet'}: run backup, or name a folder for nightly backups in WENMAI_BACKUPS`,
  };
};

/** Where the passphrase of sealed nightly backups lies, seen from the backups. */
const passphrasePlace = (folder: string, file: string): Found => {
  const nearness = nearnessOf(folder, file);
  if (nearness === 'among them')
    return {
      state: 'wrong',
      zh: `每夜备份已加密，但口令文件 ${file} 就在备份中间：请移到别处`,
      en: `nightly backups are encrypted, but the passphrase file ${file} lies among them: put it elsewhere`,
    };
  if (isOpenToOthers(file))
    return {
      state: 'wrong',
      zh: `每夜备份的口令文件 ${file} 可被其他用户读取：请运行 chmod 600`,
      en: `others can read the passphrase file of the nightly backups, ${file}: run chmod 600 on it`,
    };
  const near = nearness === 'on the same disk';
  return {
    state: near ? 'weak' : 'well',
    zh: `每夜备份已加密，存放在 ${folder}，口令在 ${file}${near ? '（与备份在同一块磁盘上）' : '（与备份不在同一块磁盘上）'}；口令须另存一份，丢失则备份打不开`,
    en: `nightly backups are encrypted and go to ${folder}, the passphrase is in ${file} (${near ? 'on the same disk as' : 'on another disk than'} the backups); keep a copy of it elsewhere, without it no backup opens`,
  };
};

const noneSet: Found = {
  state: 'weak',
  zh: '没有设置每夜备份：请用 WENMAI_BACKUPS 指定文件夹',
  en: 'no nightly backup is set: name a folder for it in WENMAI_BACKUPS',
};

/** Whether something can be made in a folder or, while it is not there, in the nearest one above it: tried, and taken away. */
const canMakeIn = async (folder: string): Promise<boolean> => {
  if (!existsSync(folder)) return canMakeIn(dirname(folder));
  try {
    await rmdir(await mkdtemp(join(folder, '.wenmai-')));
    return true;
  } catch {
    return false;
  }
};

/** Whether the nightly backups can be made and are sealed, and whether what opens them lies apart. */
export const nightlyBackups: Look = async ({ dataFolder }) => {
  const nightly = nightlyBackupsIn(process.env);
  if (!nightly) return noneSet;
  const { folder, passphraseFile } = nightly;
  const no = await readNightlyPassphrase(nightly).then(() => undefined, refusalOrThrow);
  if (no)
    return { state: 'wrong', zh: `每夜备份做不成：${no.zh}`, en: `nightly backups cannot be made: ${no.en}` };
  if (!(await canMakeIn(folder)))
    return {
      state: 'wrong',
      zh: `每夜备份做不成：不能写入 ${folder}，请修改权限、接上磁盘，或用 WENMAI_BACKUPS 指定另一个文件夹`,
      en: `nightly backups cannot be made: ${folder} cannot be written; change its permissions, connect its disk, or name another folder in WENMAI_BACKUPS`,
    };
  if (passphraseFile) return passphrasePlace(folder, passphraseFile);
  return arePlainOutside(nightly, dataFolder)
    ? {
        state: 'wrong',
        zh: `每夜备份未加密，存放在数据文件夹以外的 ${folder}：请用 WENMAI_BACKUPS_PASSPHRASE_FILE 指明口令文件；磁盘本身已加密的，设为 none`,
        en: `nightly backups lie unencrypted outside the data folder, in ${folder}: name a passphrase file in WENMAI_BACKUPS_PASSPHRASE_FILE or, when the disk itself is encrypted, say none`,
      }
    : { state: 'well', zh: `每夜备份未加密：${folder}`, en: `nightly backups are not encrypted: ${folder}` };
};
