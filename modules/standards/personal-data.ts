import type { PersonalData } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

const actor = {
  whose: 'account-holder',
  basis: 'duty',
  inFull: permissions.read,
  keptFor: { zh: '长期，与评判一同保存', en: 'for good, with the judgement' },
  erasure: { zh: '保留，决定须有责任人', en: 'kept: a decision has somebody who answers for it' },
} as const;

/** What this module keeps about people: who decided. */
export const personalData: PersonalData = {
  items: [
    {
      ...actor,
      table: 'standards.deduction',
      columns: ['deducted_by_name'],
      what: { zh: '核减人姓名', en: 'who deducted' },
      purpose: { zh: '核减须有责任人', en: 'a deduction has somebody who answers for it' },
    },
    {
      ...actor,
      table: 'standards.proposal',
      columns: ['proposed_by_name', 'approved_by_name', 'withdrawn_by_name'],
      what: { zh: '标准的提出人、批准人、撤回人', en: 'who proposed, approved, withdrew a standard' },
      purpose: { zh: '两人办理标准更新', en: 'two people change a standard' },
    },
  ],
  notPersonal: {
    'standards.former_judgement.value': 'a figure about a unit',
    'standards.judgement.value': 'a figure about a unit',
  },
};
