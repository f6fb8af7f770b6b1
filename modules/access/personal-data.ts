import type { PersonalData } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

const whileAccount = {
  zh: '账号存续期间；停用后保留不少于六个月',
  en: 'while there is an account, and no less than six months after',
};
const withAudit = { zh: '随审计保留，期满清理', en: 'kept as long as the audit, then cleared' };
const ofAccounts = { whose: 'account-holder', basis: 'duty' } as const;

/** What sign-in keeps about those who have an account. */
export const personalData: PersonalData = {
  items: [
    {
      ...ofAccounts,
      table: 'access.account',
      columns: ['username', 'display_username', 'name', 'email'],
      what: { zh: '账号名、姓名、内部邮箱标识', en: 'user name, name, internal address' },
      purpose: { zh: '登录与标明操作人', en: 'sign-in, and saying who acted' },
      inFull: permissions.seeAccounts,
      keptFor: whileAccount,
      erasure: withAudit,
    },
    {
      ...ofAccounts,
      table: 'access.credential',
      columns: ['account_id', 'password', 'access_token', 'refresh_token', 'id_token'],
      what: { zh: '口令摘要与第三方登录凭据', en: 'digest of the password, tokens of sign-in elsewhere' },
      purpose: { zh: '核实登录', en: 'proof at sign-in' },
      form: 'digest',
      keptFor: whileAccount,
      erasure: { zh: '改密或停用时替换', en: 'replaced when changed or closed' },
    },
    {
      ...ofAccounts,
      table: 'access.session',
      columns: ['token', 'ip_address', 'user_agent'],
      what: { zh: '登录会话、来源地址与浏览器', en: 'session, address and browser' },
      purpose: { zh: '保持登录，发现异常登录', en: 'staying signed in; strange sign-ins' },
      keptFor: { zh: '会话有效期内', en: 'while the session is valid' },
      erasure: { zh: '退出或到期时删除', en: 'deleted at sign-out or expiry' },
    },
    {
      ...ofAccounts,
      table: 'access.verification',
      columns: ['identifier', 'value'],
      what: { zh: '一次性验证内容', en: 'one-time codes' },
      purpose: { zh: '核实登录', en: 'proof at sign-in' },
      keptFor: { zh: '数分钟', en: 'some minutes' },
      erasure: { zh: '用后或到期失效', en: 'void once used or expired' },
    },
    {
      ...ofAccounts,
      table: 'access.two_factor',
      columns: ['secret', 'backup_codes'],
      what: {
        zh: '双因素口令的密钥与备用码（由登录组件加密）',
        en: 'secret and recovery codes of the second factor (encrypted by sign-in)',
      },
      purpose: { zh: '双因素登录', en: 'the second factor at sign-in' },
      keptFor: whileAccount,
      erasure: { zh: '解除绑定时删除', en: 'deleted when taken off' },
    },
    {
      ...ofAccounts,
      table: 'access.former_password',
      columns: ['hash'],
      what: { zh: '用过的口令摘要', en: 'digests of former passwords' },
      purpose: { zh: '新口令不得与近期的相同', en: 'a new password is not one of the last' },
      form: 'digest',
      keptFor: whileAccount,
      erasure: { zh: '超出规定个数后删除', en: 'deleted beyond the number that is asked for' },
    },
    {
      ...ofAccounts,
      table: 'access.sign_in_failure',
      columns: ['username'],
      what: { zh: '登录失败的用户名与次数', en: 'user names and failures at sign-in' },
      purpose: { zh: '连续失败后锁定', en: 'locking after failures' },
      keptFor: { zh: '锁定与计次期间', en: 'while it counts' },
      erasure: { zh: '登录成功或到期后清除', en: 'cleared by success or expiry' },
    },
    {
      ...ofAccounts,
      table: 'access.passkey',
      columns: ['name', 'public_key', 'credential_id'],
      what: { zh: '通行密钥的名称与公钥', en: 'names and public keys of passkeys' },
      purpose: { zh: '免口令登录', en: 'sign-in without a password' },
      keptFor: whileAccount,
      erasure: { zh: '本人删除', en: 'deleted by the person' },
    },
  ],
  notPersonal: {
    'access.account.image': 'never filled: accounts have no picture',
    'access.sign_in_policy.password_days': 'a rule of sign-in',
    'access.sign_in_policy.password_warning_days': 'a rule of sign-in',
    'access.api_key.name': 'where a program uses its key',
    'access.api_key.secret_hash': 'the digest of a program’s secret; no person has one',
  },
};
