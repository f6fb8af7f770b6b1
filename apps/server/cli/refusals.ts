import { refusalsOf } from '#platform/refusals/index.ts';

/** Why a command of the operator is not carried out. */
export const refusals = refusalsOf('command', {
  wordMissing: {
    kind: 'invalid',
    zh: '请写明 {word}：{usage}',
    en: 'Name {word}: {usage}',
  },
  wordUnknown: {
    kind: 'invalid',
    zh: '这里不认识“{word}”，用法：{usage}',
    en: '“{word}” means nothing here; call it so: {usage}',
  },
  placeUnusable: {
    kind: 'invalid',
    zh: '{place} 不能用，原因如下。',
    en: '{place} cannot be used, for this reason.',
  },
  notADay: {
    kind: 'invalid',
    zh: '“{day}”不是日期（如 2026-01-31）。',
    en: '“{day}” is not a day (like 2026-01-31).',
  },
  daysBackwards: {
    kind: 'invalid',
    zh: '起始日期 {from} 晚于截止日期 {until}。',
    en: 'The first day, {from}, is after the last, {until}.',
  },
  noInstallation: {
    kind: 'not-found',
    zh: '{place} 里没有文脉系统。请像服务那样设置 WENMAI_DATA 与 DATABASE_URL 后再运行；要新建，请用 start 或 restore。',
    en: 'There is no installation in {place}. Set WENMAI_DATA and DATABASE_URL as the service has them and run this again; a new one is made by start or restore.',
  },
  fileUnreadable: { kind: 'invalid', zh: '无法读取文件 {file}。', en: 'The file {file} cannot be read.' },
  nowhereToMove: {
    kind: 'invalid',
    zh: '请用 DATABASE_URL 指明要迁往的数据库（空库），再运行 move。',
    en: 'Name the empty database to move to in DATABASE_URL, then run move.',
  },
  folderThere: {
    kind: 'conflict',
    zh: '{folder} 已存在，请换一个名称。',
    en: '{folder} is there already; choose another name.',
  },
});
