import { keptAsRecords, type PersonalData } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

const whileServing = {
  zh: '任职、服务或在队期间；离开后由负责单位匿名化',
  en: 'while they serve or perform; anonymised by the responsible unit after they left',
};
const byAnonymising = { zh: '匿名化时清除', en: 'cleared when anonymised' };
const number = {
  table: 'people.person',
  whose: 'serving',
  form: 'sealed',
  inFull: permissions.reveal,
  masked: permissions.readNames,
  keptFor: whileServing,
  erasure: byAnonymising,
} as const;
/** What this module keeps about staff, volunteers and members of teams. */
export const personalData: PersonalData = {
  items: [
    {
      table: 'people.person',
      columns: ['name', 'initials'],
      what: { zh: '姓名与拼音首字母', en: 'name and pinyin initials' },
      whose: 'serving',
      purpose: {
        zh: '登记人员、志愿者与队伍，核定人数与工时',
        en: 'registers of staff, volunteers and teams; their number and hours',
      },
      basis: 'duty',
      inFull: permissions.readNames,
      keptFor: whileServing,
      erasure: { zh: '匿名化时改为“已匿名”', en: 'replaced when anonymised' },
    },
    {
      table: 'people.person',
      columns: ['gender', 'birth_year'],
      what: { zh: '性别、出生年份', en: 'gender, year of birth' },
      whose: 'serving',
      purpose: { zh: '区分同名人员，核对最低从业年龄', en: 'telling namesakes apart; least working age' },
      basis: 'duty',
      inFull: permissions.readNames,
      keptFor: whileServing,
      erasure: byAnonymising,
    },
    {
      ...number,
      columns: ['phone', 'phone_lookup'],
      what: { zh: '联系电话（选填）', en: 'phone (optional)' },
      purpose: { zh: '联系排班、演出与服务', en: 'reaching them about duties, performances and service' },
      basis: 'consent',
    },
    {
      ...number,
      columns: ['id_number', 'id_number_lookup'],
      what: { zh: '身份证号（选填）', en: 'ID number (optional)' },
      purpose: { zh: '发放补贴与投保时核实身份', en: 'proof of identity for allowances and insurance' },
      basis: 'employment',
    },
    {
      table: 'people.person',
      columns: ['note'],
      what: { zh: '备注', en: 'note' },
      whose: 'serving',
      purpose: { zh: '工作联系所需的说明', en: 'what those who work with them need to know' },
      basis: 'duty',
      inFull: permissions.readNames,
      keptFor: whileServing,
      erasure: byAnonymising,
    },
    {
      table: 'people.volunteer',
      columns: ['skills'],
      what: { zh: '特长', en: 'skills' },
      whose: 'serving',
      purpose: { zh: '安排志愿服务', en: 'planning of volunteer service' },
      basis: 'consent',
      inFull: permissions.readNames,
      keptFor: whileServing,
      erasure: byAnonymising,
    },
    {
      table: 'people.posting',
      columns: ['post', 'full_time', 'from_on', 'until_on'],
      what: { zh: '任职经历', en: 'posts held' },
      whose: 'serving',
      purpose: { zh: '核定人员配备', en: 'the number of staff that is asked for' },
      basis: 'duty',
      inFull: permissions.readNames,
      ...keptAsRecords,
    },
    {
      table: 'people.membership',
      columns: ['from_on', 'until_on'],
      what: { zh: '参加团队', en: 'teams they belong to' },
      whose: 'serving',
      purpose: { zh: '核定团队人数', en: 'the strength of teams' },
      basis: 'duty',
      inFull: permissions.readNames,
      ...keptAsRecords,
    },
  ],
  records: {
    'people.person': { person: 'id', what: { zh: '基本资料', en: 'particulars' } },
    'people.posting': { person: 'person_id', what: { zh: '任职', en: 'posts' } },
    'people.volunteer': { person: 'person_id', what: { zh: '志愿者登记', en: 'volunteering' } },
    'people.membership': { person: 'person_id', what: { zh: '团队', en: 'teams' } },
    'people.team': { person: 'leader_id', what: { zh: '负责的团队', en: 'teams they lead' } },
  },
  notPersonal: {
    'people.brand.name': 'a local brand',
    'people.team.name': 'a team',
  },
};
