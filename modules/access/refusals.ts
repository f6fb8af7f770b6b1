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
    zh: '密码至少 {length} 位，并含大写字母、小写字母、数字、符号中的 {classes} 类。',
    en: 'A password needs {length} characters and {classes} of: capital letters, small letters, digits, signs.',
  },
  passwordGuessable: {
    kind: 'invalid',
    zh: '这个密码太容易被猜到：不要只用常见词、键盘顺序、用户名或系统名称加几个数字。',
    en: 'This password is guessed first: a common word, keys in a row, the user name or the name of the system, with some digits.',
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
  alreadyProposed: {
    kind: 'conflict',
    zh: '这项授权已经提交，正等待另一人确认。',
    en: 'This grant was proposed already and waits for a second person.',
  },
  dutiesApart: {
    kind: 'conflict',
    zh: '系统管理、安全管理、审计三员必须由不同的人担任，也不能兼任业务岗位。',
    en: 'System, security and audit administration are held by different people, and beside no daily work.',
  },
  notOnesOwnProposal: {
    kind: 'forbidden',
    zh: '这项授权由您提交，须由另一人确认。',
    en: 'You proposed this grant; a second person has to decide.',
  },
  proposalNotFound: {
    kind: 'not-found',
    zh: '没有找到这项待确认的授权。',
    en: 'This proposed grant was not found, or it was decided already.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    zh: '结束日期早于开始日期。',
    en: 'The last day comes before the first day.',
  },
  lastOfDuty: {
    kind: 'conflict',
    zh: '系统管理、安全管理、审计三员不能空缺：这是其中一员的最后一位，请先授予另一人。',
    en: 'System, security and audit administration are never left to nobody: this is the last who holds one of them; grant it to somebody else first.',
  },
  ownAccount: {
    kind: 'forbidden',
    zh: '不能停用自己的账号，请由另一位系统管理员办理。',
    en: 'Nobody closes their own account; another system administrator does.',
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
  wrongSignIn: {
    kind: 'signed-out',
    zh: '用户名或密码不正确。',
    en: 'The user name or the password is not right.',
  },
  /** Written down only: who asks is told `wrongSignIn`, whether or not the account exists. */
  unknownUsername: { kind: 'signed-out', zh: '没有这个用户名。', en: 'There is no such user name.' },
  accountClosed: { kind: 'signed-out', zh: '账号已停用。', en: 'The account is closed.' },
  locked: {
    kind: 'too-many',
    zh: '失败次数过多，请在 {minutes} 分钟后再试，或请管理员解锁。',
    en: 'Too many failures; try again in {minutes} minutes, or ask an administrator to unlock.',
  },
  wrongPassword: { kind: 'invalid', zh: '当前密码不正确。', en: 'The current password is not right.' },
  passwordUsedBefore: {
    kind: 'invalid',
    zh: '新密码与当前或最近用过的密码相同，请换一个。',
    en: 'The new password is the current one or one of the last; choose another.',
  },
  changePasswordFirst: {
    kind: 'forbidden',
    zh: '请先修改密码，再继续工作。',
    en: 'Please change the password first.',
  },
  enrolSecondFactorFirst: {
    kind: 'forbidden',
    zh: '请先启用第二重验证，再继续工作。',
    en: 'Please set up the second factor first.',
  },
  otherWayFirst: {
    kind: 'forbidden',
    zh: '这个账号平时用通行密钥或统一身份认证登录：请退出，用那种方式登录。用不了时，请安全管理员解除第二重验证。',
    en: 'This account comes in by a passkey or the identity provider: sign out and come in that way. If you cannot, ask the security administrator to take the second factor off.',
  },
  sessionNotFound: { kind: 'not-found', zh: '没有找到这次登录。', en: 'This session was not found.' },
  wrongCode: {
    kind: 'signed-out',
    zh: '验证码不正确，请输入验证器上当前的六位数字。',
    en: 'The code is not right; enter the six digits that the authenticator shows now.',
  },
  wrongRecoveryCode: {
    kind: 'signed-out',
    zh: '备用码不正确，或已经用过：每个备用码只能用一次。',
    en: 'The recovery code is not right, or it was used before: each of them works once.',
  },
  wrongFirstCode: {
    kind: 'invalid',
    zh: '验证码不正确，请核对手机时间后再试。',
    en: 'The code is not right; check the clock of the phone and try again.',
  },
  codeUsedBefore: {
    kind: 'signed-out',
    zh: '这个验证码已经用过，请等下一个。',
    en: 'This code was used already; wait for the next one.',
  },
  challengeOver: {
    kind: 'signed-out',
    zh: '登录验证已过时，请重新输入用户名和密码。',
    en: 'This sign-in took too long; enter user name and password again.',
  },
  secondFactorOff: {
    kind: 'conflict',
    zh: '安全管理员未开放第二重验证。',
    en: 'The security administrator has not opened the second factor.',
  },
  secondFactorOn: {
    kind: 'conflict',
    zh: '第二重验证已经启用。',
    en: 'The second factor is set up already.',
  },
  secondFactorMissing: {
    kind: 'conflict',
    zh: '第二重验证尚未启用。',
    en: 'The second factor is not set up.',
  },
  providerAway: {
    kind: 'unavailable',
    zh: '统一身份认证暂时无法使用，请用密码登录。',
    en: 'The identity provider cannot be reached; sign in with the password.',
  },
  notKnownToProvider: {
    kind: 'signed-out',
    zh: '统一身份认证没有确认您的身份，或您在本系统没有账号。',
    en: 'The identity provider did not vouch for you, or you have no account here.',
  },
  passkeysOff: {
    kind: 'conflict',
    zh: '安全管理员未开放通行密钥。',
    en: 'The security administrator has not opened passkeys.',
  },
  passkeyRefused: {
    kind: 'signed-out',
    zh: '这个通行密钥未被接受，请改用密码登录或重试。',
    en: 'This passkey was not accepted; try again or use the password.',
  },
  passkeyNotFound: { kind: 'not-found', zh: '没有找到这个通行密钥。', en: 'This passkey was not found.' },
  notForThisKind: {
    kind: 'invalid',
    zh: '这类账号不能担任这个角色：巡查员和设备只能在镇街或区县任观察员，供应方只能在社会力量单位任职。',
    en: 'Accounts of this kind cannot hold this role: inspectors and devices observe a town or district, suppliers belong to a social force.',
  },
  passwordMissing: { kind: 'invalid', zh: '请设置初始密码。', en: 'Please give a first password.' },
  deviceHasNoPassword: {
    kind: 'invalid',
    zh: '设备账号没有密码，只用接口密钥。',
    en: 'A device has no password; it comes with API keys alone.',
  },
  noKeysForThisKind: {
    kind: 'conflict',
    zh: '接口密钥只发给设备和供应方账号；工作人员和巡查员须本人登录。',
    en: 'API keys are made for devices and suppliers; staff and inspectors sign in themselves.',
  },
  keyForNothing: {
    kind: 'invalid',
    zh: '请至少选择一项密钥可以做的事。',
    en: 'Choose at least one thing that the key may do.',
  },
  beyondRoles: {
    kind: 'invalid',
    zh: '密钥的权限超出了这个账号的角色。',
    en: 'The key would be allowed more than the roles of the account carry.',
  },
  expiryOutOfRange: {
    kind: 'invalid',
    zh: '密钥的到期日应在今天之后一年以内。',
    en: 'A key expires within one year from today.',
  },
  keyNotFound: { kind: 'not-found', zh: '没有找到这个密钥。', en: 'This key was not found.' },
  keyNotValid: {
    kind: 'signed-out',
    zh: '接口密钥无效、已到期或已撤销。',
    en: 'The API key is not valid: unknown, expired or revoked.',
  },
  warningTooLong: {
    kind: 'invalid',
    zh: '提醒天数应少于修改期限（{days} 天）。',
    en: 'The warning has to be shorter than the {days} days after which a password is changed.',
  },
  /** Written down only: whoever comes with a key that is no good is told `keyNotValid`, whatever the reason. */
  keyUnknown: { kind: 'signed-out', zh: '没有这个接口密钥。', en: 'There is no such API key.' },
  keyRevoked: { kind: 'signed-out', zh: '接口密钥已撤销。', en: 'The API key was revoked.' },
  keyExpired: { kind: 'signed-out', zh: '接口密钥已到期。', en: 'The API key has expired.' },
});
