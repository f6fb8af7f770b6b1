import { refusalsOf } from '#platform/refusals/index.ts';

export const refusals = refusalsOf('backup', {
  alreadyThere: {
    kind: 'conflict',
    zh: '{folder} 已存在，请换一个名称。',
    en: '{folder} is there already; choose another name.',
  },
  notABackup: {
    kind: 'invalid',
    zh: '{folder} 不是备份，或备份没有完成。',
    en: '{folder} is no backup, or one that was never finished.',
  },
  damaged: {
    kind: 'invalid',
    zh: '备份已损坏：{file} 与校验值不符。没有恢复任何内容。',
    en: 'The backup is damaged: {file} does not match its checksum. Nothing was restored.',
  },
  foreignPart: {
    kind: 'invalid',
    zh: '备份的清单里有不属于本程序的内容：{part}。请勿信任此备份。没有恢复任何内容。',
    en: 'The list of the backup names what is no part of this program: {part}. Do not trust this backup. Nothing was restored.',
  },
  fromTheFuture: {
    kind: 'invalid',
    zh: '备份由更新的版本制作（{migration}），请先升级程序。',
    en: 'A newer version made this backup ({migration}); bring the program up to date first.',
  },
  passphraseNeeded: {
    kind: 'invalid',
    zh: '备份已加密，请用 --passphrase-file 指明口令文件。',
    en: 'The backup is encrypted; name the file of its passphrase with --passphrase-file.',
  },
  passphraseWrong: {
    kind: 'invalid',
    zh: '口令不对，备份无法打开。',
    en: 'The passphrase is wrong; the backup cannot be opened.',
  },
  passphraseUnreadable: {
    kind: 'invalid',
    zh: '口令文件 {file} 无法读取，或者是空的。',
    en: 'The passphrase file {file} cannot be read, or is empty.',
  },
  passphraseShort: {
    kind: 'invalid',
    zh: '备份的口令太短：至少 {least} 个字符。',
    en: 'The passphrase of the backup is too short: at least {least} characters.',
  },
  targetNotEmpty: {
    kind: 'conflict',
    zh: '目标数据库里已有单位，不能恢复到这里。请指定一个空的数据文件夹或数据库。',
    en: 'The target already holds organisations; restore into an empty data folder or database.',
  },
  diskFull: {
    kind: 'unavailable',
    zh: '磁盘已满，备份没有完成，也没有留下残余。',
    en: 'The disk is full; the backup was not finished and left nothing behind.',
  },
});
