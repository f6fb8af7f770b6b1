import type { PersonalData } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

const untilClosed = {
  zh: '直到本人（儿童由监护人）注销或撤回同意；从未同意的，到当夜为止',
  en: 'until the person, or a child’s guardian, closes or withdraws; without consent until the next night',
};
const atClosing = { zh: '注销时立即清除', en: 'cleared at once when closed' };
const deletedAtClosing = { zh: '注销时立即删除', en: 'deleted at once when closed' };
const ofResidents = { whose: 'resident', basis: 'consent' } as const;
const lately = { zh: '当夜清理', en: 'until the next night' };
const byNight = { zh: '每夜删除一小时以前的', en: 'each night, whatever is older than an hour' };

/** What this module keeps about residents and children. */
export const personalData: PersonalData = {
  items: [
    {
      ...ofResidents,
      table: 'residents.resident',
      columns: ['name'],
      what: { zh: '姓名或称呼（选填）', en: 'name, or what to call them (optional)' },
      purpose: { zh: '称呼本人，服务台登记', en: 'addressing them; registering at the counter' },
      inFull: permissions.see,
      keptFor: untilClosed,
      erasure: atClosing,
    },
    {
      ...ofResidents,
      table: 'residents.resident',
      columns: ['phone', 'phone_lookup'],
      what: { zh: '手机号码', en: 'phone' },
      purpose: { zh: '用验证码登录', en: 'signing in by a code' },
      form: 'sealed',
      masked: permissions.see,
      keptFor: untilClosed,
      erasure: atClosing,
    },
    {
      ...ofResidents,
      table: 'residents.resident',
      columns: ['birth_month', 'guardian_id', 'relation'],
      what: { zh: '出生年月，监护人与关系', en: 'month of birth, guardian and relation' },
      purpose: { zh: '判断是否已满 14 周岁，由谁同意', en: 'whether they are 14, and who agreed' },
      keptFor: untilClosed,
      erasure: {
        zh: '注销时清除；监护关系只剩不含身份的编号',
        en: 'cleared when closed; of the guardian a number stays',
      },
    },
    {
      ...ofResidents,
      table: 'residents.resident',
      columns: ['organisation_id'],
      what: { zh: '所在镇街或村居（选填）', en: 'town or village (optional)' },
      purpose: { zh: '知道服务对象，统计人数', en: 'whom a unit serves, and how many' },
      inFull: permissions.see,
      keptFor: untilClosed,
      erasure: {
        zh: '保留用于统计，注销后不再指向具体的人',
        en: 'stays for counting; points to nobody once closed',
      },
    },
    {
      ...ofResidents,
      table: 'residents.consent',
      columns: ['notice', 'version', 'given_at'],
      what: { zh: '同意的政策、版本与时间', en: 'notice agreed to, version and time' },
      purpose: { zh: '证明取得同意', en: 'proof of consent' },
      keptFor: { zh: '长期，注销后不再指向具体的人', en: 'for good; points to nobody once closed' },
      erasure: { zh: '记下撤回时间', en: 'the time of withdrawal is noted' },
    },
    {
      ...ofResidents,
      table: 'residents.account',
      columns: ['name', 'email', 'phone_number'],
      what: {
        zh: '登录账号：随机代号，不含真实姓名、邮箱和号码',
        en: 'the account: a name drawn by lot, no real name, mail or number',
      },
      purpose: { zh: '登录', en: 'sign-in' },
      keptFor: untilClosed,
      erasure: deletedAtClosing,
    },
    {
      ...ofResidents,
      table: 'residents.credential',
      columns: ['account_id', 'password', 'access_token', 'refresh_token', 'id_token'],
      what: { zh: '城市统一身份平台给出的编号', en: 'the number that a city portal gave' },
      purpose: { zh: '用城市统一身份登录', en: 'sign-in by the city portal' },
      keptFor: untilClosed,
      erasure: deletedAtClosing,
    },
    {
      ...ofResidents,
      table: 'residents.session',
      columns: ['token', 'ip_address', 'user_agent'],
      what: {
        zh: '登录会话与浏览器名称（不记来源地址）',
        en: 'session and browser (the address is not kept)',
      },
      purpose: { zh: '保持登录，本人认出设备', en: 'staying signed in; recognising one’s devices' },
      keptFor: { zh: '七天', en: 'seven days' },
      erasure: { zh: '退出或到期时删除', en: 'deleted at sign-out or expiry' },
    },
    {
      ...ofResidents,
      table: 'residents.verification',
      columns: ['identifier', 'value'],
      what: { zh: '验证码', en: 'codes' },
      purpose: { zh: '核实登录', en: 'proof at sign-in' },
      keptFor: { zh: '五分钟', en: 'five minutes' },
      erasure: { zh: '用后删除，过期的每夜清理', en: 'deleted once used; when expired, by night' },
    },
    {
      table: 'residents.code_request',
      columns: ['phone', 'phone_lookup'],
      what: { zh: '正在等待验证码的手机号码', en: 'phones that wait for a code' },
      whose: 'visitor',
      purpose: { zh: '发送验证码，限制次数', en: 'sending the code, and not too many' },
      basis: 'consent',
      form: 'sealed',
      keptFor: lately,
      erasure: byNight,
    },
    {
      table: 'residents.code_request',
      columns: ['entered'],
      what: {
        zh: '刚发出的登录凭据，供表单重复提交时使用',
        en: 'the session just given, for a form sent twice',
      },
      whose: 'visitor',
      purpose: { zh: '重复提交只登录一次', en: 'a form sent twice signs in once' },
      basis: 'consent',
      form: 'sealed',
      keptFor: lately,
      erasure: byNight,
    },
    {
      table: 'residents.code_request',
      columns: ['address', 'demonstration_code'],
      what: {
        zh: '获取验证码的网络地址；演示系统的验证码',
        en: 'network address; the code of a demonstration',
      },
      whose: 'visitor',
      purpose: { zh: '防止滥用', en: 'against abuse' },
      basis: 'duty',
      keptFor: lately,
      erasure: byNight,
    },
  ],
  notPersonal: {
    'residents.account.image': 'never filled: residents have no picture',
  },
};
