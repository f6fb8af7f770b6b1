import type { PersonalData } from './index.ts';

const sixMonths = {
  zh: '不少于六个月（网络安全法第二十三条）',
  en: 'no less than six months (Cybersecurity Law, art. 23)',
};

/** What the program itself keeps about people: the audit, and answers for repeats. */
export const personalData: PersonalData = {
  items: [
    {
      table: 'platform.audit_entry',
      columns: ['actor_name', 'address', 'changes'],
      what: {
        zh: '审计：操作人、来源地址、变更前后内容（号码已遮盖，居民不记姓名）',
        en: 'audit: who, from which address, before and after (numbers masked; residents without names)',
      },
      whose: 'account-holder',
      purpose: { zh: '追溯操作，网络安全等级保护', en: 'tracing actions, classified protection of networks' },
      basis: 'duty',
      keptFor: sixMonths,
      erasure: {
        zh: '不可更改或删除，期满后整体归档清理',
        en: 'never changed; cleared as a whole after its time',
      },
    },
    {
      table: 'platform.idempotent_answer',
      columns: ['fingerprint'],
      what: { zh: '请求内容的带密钥摘要', en: 'keyed digest of what was sent' },
      whose: 'account-holder',
      purpose: { zh: '重复提交只办理一次', en: 'a request sent twice is carried out once' },
      basis: 'duty',
      keptFor: { zh: '30 天', en: '30 days' },
      erasure: { zh: '每夜自动删除', en: 'deleted every night' },
      form: 'digest',
    },
  ],
  notPersonal: {
    'platform.audit_entry.api_key_name': 'where a program uses its key',
    'platform.fact.name': 'the kind of fact',
    'platform.migration.name': 'a migration',
    'platform.setting.name': 'a setting of the installation',
    'platform.setting.value': 'a setting of the installation',
  },
};
