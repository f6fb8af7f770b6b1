import { refusalsOf } from '#platform/refusals/index.ts';

/** Why a command of the operator is not carried out. */
export const refusals = refusalsOf('command', {
  noInstallation: {
    kind: 'not-found',
    zh: '{place} 里没有文脉系统。请像服务那样设置 WENMAI_DATA 与 DATABASE_URL 后再运行；要新建，请用 start 或 restore。',
    en: 'There is no installation in {place}. Set WENMAI_DATA and DATABASE_URL as the service has them and run this again; a new one is made by start or restore.',
  },
  importWhat: {
    kind: 'invalid',
    zh: '请写明导入什么与哪个文件，例如：import organisations 单位.csv',
    en: 'Say what to import and from which file, such as: import organisations units.csv',
  },
  fileUnreadable: { kind: 'invalid', zh: '无法读取文件 {file}。', en: 'The file {file} cannot be read.' },
  nowhereToMove: {
    kind: 'invalid',
    zh: '请用 DATABASE_URL 指明要迁往的数据库（空库），再运行 move。',
    en: 'Name the empty database to move to in DATABASE_URL, then run move.',
  },
  exportWhere: {
    kind: 'invalid',
    zh: '请写明导出到哪个文件夹，例如：export 导出-2026',
    en: 'Say which folder to export to, such as: export everything-2026',
  },
  folderThere: {
    kind: 'conflict',
    zh: '{folder} 已存在，请换一个名称。',
    en: '{folder} is there already; choose another name.',
  },
});
