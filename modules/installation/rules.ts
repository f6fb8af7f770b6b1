/** What is looked at when the installation is looked at as a whole, in the order in which it is told. */
export const topicWords = {
  backups: { zh: '备份', en: 'Backups' },
  audit: { zh: '审计链', en: 'Audit' },
  disk: { zh: '磁盘', en: 'Disk' },
  database: { zh: '数据库', en: 'Database' },
  work: { zh: '后台任务', en: 'Background work' },
  clock: { zh: '时钟', en: 'Clock' },
  keys: { zh: '密钥', en: 'Keys' },
  files: { zh: '文件', en: 'Files' },
  program: { zh: '程序', en: 'Program' },
} as const;
export type Topic = keyof typeof topicWords;
export const topics = Object.keys(topicWords) as [Topic, ...Topic[]];

/** Well; weak: it works, and could be safer; wrong: something is broken or about to be lost. */
export const states = ['well', 'weak', 'wrong'] as const;
export type State = (typeof states)[number];

/** One thing that was looked at: how it is and, unless it is well, what to do. */
export type Condition = { topic: Topic; state: State; zh: string; en: string };
