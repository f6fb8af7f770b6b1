import type { Permission } from '#platform/permissions/index.ts';
import type { Word } from '#platform/words.ts';

/** Whose data it is. */
export const subjectWords = {
  serving: { zh: '工作人员、志愿者与团队成员', en: 'staff, volunteers and members of teams' },
  'account-holder': { zh: '账号使用人', en: 'holder of an account' },
  resident: { zh: '居民', en: 'resident' },
  visitor: { zh: '访问者', en: 'visitor' },
} as const satisfies Record<string, Word>;
export type Subject = keyof typeof subjectWords;

/** On what ground the law lets it be kept (PIPL, article 13). */
export const basisWords = {
  duty: {
    zh: '履行法定职责或者法定义务（个人信息保护法第十三条第一款第三项）',
    en: 'a duty by law (PIPL, art. 13(1)(3))',
  },
  employment: {
    zh: '实施人力资源管理（个人信息保护法第十三条第一款第二项）',
    en: 'management of staff (PIPL, art. 13(1)(2))',
  },
  consent: {
    zh: '本人同意（个人信息保护法第十三条第一款第一项）',
    en: 'consent of the person (PIPL, art. 13(1)(1))',
  },
} as const satisfies Record<string, Word>;
export type Basis = keyof typeof basisWords;

/** How it lies in the database. */
export const formWords = {
  plain: { zh: '明文', en: 'plain' },
  sealed: { zh: '加密（SM4，HMAC-SM3）', en: 'encrypted (SM4, HMAC-SM3)' },
  digest: { zh: '带密钥的摘要', en: 'keyed digest' },
} as const satisfies Record<string, Word>;
export type Form = keyof typeof formWords;

/** Some columns of a table that keep the same thing about somebody. */
export type PersonalItem = {
  /** `people.person` */
  table: string;
  columns: readonly string[];
  what: Word;
  whose: Subject;
  purpose: Word;
  basis: Basis;
  /** How long it is kept. */
  keptFor: Word;
  /** How it goes. */
  erasure: Word;
  form?: Form;
  /** Whoever has this permission sees it in full; without one, only the program does. */
  inFull?: Permission | 'signed-in' | 'anyone';
  /** Whoever has this permission sees a part of it. */
  masked?: Permission;
};

/**
 * What one module keeps about people. `records` names the tables with rows about a person of `people.person`, and the column
 * that says whose; `notPersonal` the columns that only sound as if they were about somebody, and what they are.
 */
export type PersonalData = {
  items: readonly PersonalItem[];
  records?: Readonly<Record<string, { person: string; what: Word }>>;
  notPersonal?: Readonly<Record<string, string>>;
};

/** Records of the daily work stay for good: verdicts rest on them. */
export const keptAsRecords = {
  keptFor: { zh: '长期，评判所依据的业务记录', en: 'for good: records that verdicts rest on' },
  erasure: { zh: '保留，匿名化后不再指向具体的人', en: 'kept; after anonymising it points to nobody' },
} as const;

/** What the daily work records of those who serve. */
export const recordedOfService = { whose: 'serving', basis: 'duty', ...keptAsRecords } as const;
