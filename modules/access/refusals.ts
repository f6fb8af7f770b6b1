import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about accounts and grants. */
export const refusals = refusalsOf('access', {
  accountNotFound: { kind: 'not-found', zh: '没有找到这个账号。', en: 'This account was not found.' },
  grantNotFound: { kind: 'not-found', zh: '没有找到这项授权。', en: 'This grant was not found.' },
  usernameTaken: {
    kind: 'conflict',
    zh: '用户名 {username} 已被使用。',
    en: 'The user name {username} is taken.',
  },
  passwordTooSimple: {
    kind: 'invalid',
    zh: '密码至少 8 位，并含大写字母、小写字母、数字、符号中的三类。',
    en: 'A password needs 8 characters and three of: capital letters, small letters, digits, signs.',
  },
  wrongLevel: {
    kind: 'invalid',
    zh: '这个角色不能授予在这一级单位。',
    en: 'This role cannot be held at an organisation of that level.',
  },
  notToOneself: { kind: 'forbidden', zh: '不能给自己授权。', en: 'Nobody can grant a role to themselves.' },
  alreadyGranted: {
    kind: 'conflict',
    zh: '这个账号在这段时间内已有同样的授权。',
    en: 'The account already holds this grant in these dates.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    zh: '结束日期早于开始日期。',
    en: 'The last day comes before the first day.',
  },
  lastSecurityAdministrator: {
    kind: 'conflict',
    zh: '这是最后一位安全管理员，请先授予另一人再收回。',
    en: 'This is the last security administrator; grant the role to somebody else first.',
  },
  alreadySetUp: {
    kind: 'conflict',
    zh: '系统已有管理员，首次设置已经结束。',
    en: 'There is an administrator already; the first set-up is over.',
  },
  wrongSetUpCode: {
    kind: 'forbidden',
    zh: '设置码不正确，请使用启动时显示的设置码。',
    en: 'The set-up code is wrong; use the one printed when the program started.',
  },
});
