import { refusalsOf } from '#platform/refusals/index.ts';

export const refusals = refusalsOf('crypto', {
  noKeys: {
    kind: 'unavailable',
    zh: '缺少密钥文件 {file}：请把它放回原处，或用环境变量 WENMAI_KEYS 指明它的位置。加密的手机号和身份证号没有它无法打开。确已丢失的，见操作手册“密钥丢失”。',
    en: 'The key file {file} is missing: put it back, or name its place in WENMAI_KEYS. Encrypted phone and ID numbers cannot be opened without it. If it is lost for good, see “Lost keys” in the operator guide.',
  },
  keysUnreadable: {
    kind: 'unavailable',
    zh: '密钥文件 {file} 无法读取（{reason}）：请放回完好的一份。',
    en: 'The key file {file} cannot be read ({reason}): put a good copy back.',
  },
  keyUnknown: {
    kind: 'unavailable',
    zh: '密钥文件里没有编号为 {key} 的密钥，用它加密的内容无法打开：请把含有它的密钥文件放回。确已丢失的，见操作手册“密钥丢失”。',
    en: 'The key file has no key {key}, so what it encrypted cannot be opened: put back the key file that has it. If it is lost for good, see “Lost keys” in the operator guide.',
  },
  doesNotFit: {
    kind: 'unavailable',
    zh: '{column} 中有一项加密内容与它的封签不符，可能被改动或移动过，不能使用。请通知系统管理员。',
    en: 'An encrypted value in {column} does not fit its seal: it may have been changed or moved, and is not used. Tell the system administrator.',
  },
  keysDoNotFit: {
    kind: 'unavailable',
    zh: '密钥文件 {file} 不是这个数据库的：编号为 {key} 的密钥打不开用它加密的内容。请放回本系统自己的密钥文件。',
    en: 'The key file {file} is not that of this database: its key {key} does not open what was sealed under it. Put back the key file of this installation.',
  },
  noKeyMissing: {
    kind: 'invalid',
    zh: '数据库用过的密钥都在，没有可放弃的。',
    en: 'Every key that the database was written with is there; nothing has to be given up.',
  },
  lossNotConfirmed: {
    kind: 'invalid',
    zh: '{count} 项内容将失效，须重新登记。请先找密钥文件的副本；确已丢失的，加上 --numbers-are-lost 再运行一次。',
    en: '{count} values would be lost and have to be asked for again. Look for a copy of the key file first; if there is none, run this again with --numbers-are-lost.',
  },
  keyInUse: {
    kind: 'conflict',
    zh: '密钥 {key} 正在使用，或仍有内容由它加密，不能停用。请先轮换并重新加密。',
    en: 'Key {key} is the current one, or still encrypts something, and cannot be retired. Rotate and re-encrypt first.',
  },
});
