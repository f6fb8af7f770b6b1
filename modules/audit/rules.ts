/** A closed word in both languages. */
type Word = { zh: string; en: string };

export const outcomes = ['done', 'refused', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Record<Outcome, Word> = {
  done: { zh: '完成', en: 'done' },
  refused: { zh: '被拒', en: 'refused' },
  failed: { zh: '失败', en: 'failed' },
};

/** So many entries are found, paged through and exported; whoever finds more looks for less. */
export const mostFound = 10_000;

/** The actions of the audit as people say them: permissions by name, and what the program does by itself. */
export const actionWords: Record<string, Word> = {
  'access.signIn': { zh: '登录', en: 'Signing in' },
  'access.signOut': { zh: '退出登录', en: 'Signing out' },
  'access.lockOut': { zh: '锁定用户名', en: 'Locking a user name' },
  'access.enrolSecondFactor': { zh: '启用第二重验证', en: 'Setting up the second factor' },
  'access.removeSecondFactor': { zh: '停用第二重验证', en: 'Turning the second factor off' },
  'access.renewRecoveryCodes': { zh: '换备用码', en: 'Renewing recovery codes' },
  'access.addPasskey': { zh: '添加通行密钥', en: 'Adding a passkey' },
  'GET /me': { zh: '查看自己的账号', en: 'Look at one’s own account' },
  'GET /me/sign-in': { zh: '查看自己的登录方式', en: 'Look at how one signs in' },
  'GET /me/sessions': { zh: '查看自己的登录', en: 'Look at where one is signed in' },
  'GET /calendar': { zh: '查看日历', en: 'Look at the calendar' },
  'POST /me/password': { zh: '修改自己的密码', en: 'Changing one’s own password' },
  'POST /me/passkeys/:passkeyId/removal': { zh: '移除通行密钥', en: 'Removing a passkey' },
  'access.useKey': { zh: '使用接口密钥', en: 'Coming with an API key' },
  'access.keepKeys': { zh: '制发接口密钥', en: 'Make an API key' },
  'access.keepSignIn': {
    zh: '解锁、退出登录或撤销密钥',
    en: 'Unlocking, signing out, revoking a key',
  },
  'access.takeOffSecondFactor': { zh: '取消他人的第二重验证', en: 'Taking a second factor off an account' },
  'access.keepPolicy': { zh: '修改登录规则', en: 'Setting the sign-in rules' },
  'access.keepAccounts': { zh: '维护账号', en: 'Keep accounts' },
  'access.decideOnGrants': { zh: '确认或不同意授权', en: 'Confirm or decline a grant' },
  'access.grantRoles': { zh: '授予或终止角色', en: 'Grant or end a role' },
  'access.seeAccounts': { zh: '查看账号', en: 'See accounts' },
  'access.seeReach': { zh: '预览授权影响', en: 'Preview the reach of grants' },
  'POST /first-administrator': { zh: '设置第一位管理员', en: 'Set up the first administrator' },
  'POST /me/sessions/ending': { zh: '退出自己的其他登录', en: 'Sign oneself out elsewhere' },
  'audit.read': { zh: '查看审计', en: 'Read the audit' },
  'audit.verify': { zh: '校验审计链', en: 'Verify the audit' },
  'installation.see': { zh: '查看系统状态', en: 'See how the system is' },
  'organisations.read': { zh: '查看单位', en: 'See organisations' },
  'organisations.edit': { zh: '修改单位', en: 'Edit an organisation' },
  'organisations.arrange': { zh: '调整单位', en: 'Rearrange organisations' },
  'people.read': { zh: '查看团队与品牌', en: 'See teams and brands' },
  'people.readNames': { zh: '查看人员', en: 'See people' },
  'people.edit': { zh: '登记人员与队伍', en: 'Record people and teams' },
  'people.reveal': { zh: '查看完整号码', en: 'See a number in full' },
  'people.takeOut': { zh: '导出个人信息', en: 'Take out personal data' },
  'people.anonymise': { zh: '匿名化', en: 'Anonymise' },
  'people.readRegister': { zh: '查看个人信息清单', en: 'See the register of personal data' },
  'residents.askForCode': { zh: '居民获取验证码', en: 'A resident asks for a code' },
  'residents.signIn': { zh: '居民登录', en: 'A resident signs in' },
  'residents.changePhone': { zh: '居民更换手机号码', en: 'A resident changes their phone number' },
  'residents.signOut': { zh: '居民退出登录', en: 'A resident signs out' },
  'residents.see': { zh: '查看居民', en: 'See residents' },
  'residents.count': { zh: '统计居民', en: 'Count residents' },
  'residents.register': { zh: '登记居民', en: 'Register residents' },
  'POST /my/welcome': { zh: '居民注册', en: 'A resident joins' },
  'PUT /my/details': { zh: '居民修改资料', en: 'A resident edits details' },
  'POST /my/children': { zh: '居民添加孩子', en: 'A resident adds a child' },
  'PUT /my/children/:childId': { zh: '居民修改孩子资料', en: 'A resident edits a child' },
  'POST /my/children/:childId/closing': { zh: '居民移除孩子', en: 'A resident removes a child' },
  'POST /my/sessions/ending': { zh: '居民退出其他登录', en: 'A resident signs out elsewhere' },
  'POST /my/closing': { zh: '居民注销', en: 'A resident closes the account' },
  'GET /my': { zh: '居民查看自己的页面', en: 'A resident looks at their page' },
  'GET /my/homes': { zh: '居民选择所在村居', en: 'A resident looks for their home' },
  'GET /my/export': { zh: '居民导出自己的信息', en: 'A resident takes out their data' },
  'centres.read': { zh: '查看中心', en: 'See centres' },
  'centres.add': { zh: '新增中心', en: 'Add a centre' },
  'centres.edit': { zh: '修改中心', en: 'Edit a centre' },
  'centres.promise': { zh: '公布开放时间', en: 'Promise hours' },
  'centres.keepOpen': { zh: '开门、关门、补录开放', en: 'Open, close, enter an opening' },
  'centres.correct': { zh: '更正或划去开放', en: 'Correct or strike an opening' },
  'centres.roster': { zh: '安排值班', en: 'Plan duties' },
  'centres.build': { zh: '登记建设', en: 'Record building' },
  'centres.furnish': { zh: '登记空间、制度、照片', en: 'Record spaces, papers, photos' },
  'activities.read': { zh: '查看活动', en: 'See activities' },
  'activities.readNames': { zh: '查看志愿服务', en: 'See volunteer service' },
  'activities.plan': { zh: '安排与预告活动', en: 'Plan and announce sessions' },
  'activities.record': { zh: '记录活动', en: 'Record sessions' },
  'activities.strike': { zh: '划去活动', en: 'Strike out a session' },
  'training.read': { zh: '查看培训', en: 'See training' },
  'training.readNames': { zh: '查看学时', en: 'See hours' },
  'training.hold': { zh: '办班与签到', en: 'Hold courses and take attendance' },
  'files.read': { zh: '查看文件', en: 'See files' },
  'files.upload': { zh: '上传文件', en: 'Upload a file' },
  'standards.read': { zh: '查看评判', en: 'See verdicts' },
  'standards.deduct': { zh: '核减与撤回', en: 'Deduct or withdraw' },
  'standards.publish': { zh: '选择公示项', en: 'Choose what residents see' },
  'standards.adopt': { zh: '提出与施行标准', en: 'Propose and put a standard in force' },
  start: { zh: '启动', en: 'Start' },
  demonstration: { zh: '载入演示数据', en: 'Load the demonstration' },
  nightly: { zh: '夜间任务', en: 'Nightly work' },
  reactions: { zh: '自动处理', en: 'Consequences' },
  'command.backup': { zh: '备份全部数据', en: 'Back up everything' },
  'command.restore': { zh: '从备份恢复', en: 'Restore a backup' },
  'command.move': { zh: '迁到另一个数据库', en: 'Move to another database' },
  'command.export': { zh: '导出全部业务数据', en: 'Take out all records' },
  'command.import.organisations': { zh: '导入单位', en: 'Import organisations' },
  'command.import.centres': { zh: '导入中心', en: 'Import centres' },
  'command.import.staff': { zh: '导入人员', en: 'Import staff' },
  'command.import.volunteers': { zh: '导入志愿者', en: 'Import volunteers' },
  'command.import.teams': { zh: '导入队伍', en: 'Import teams' },
  'command.judge': { zh: '重新评判', en: 'Judge anew' },
  'command.keys.show': { zh: '查看密钥使用情况', en: 'Look at the keys' },
  'command.keys.rotate': { zh: '启用新密钥', en: 'Take a new key into use' },
  'command.keys.re-encrypt': { zh: '用新密钥重新加密', en: 'Seal anew under the new key' },
  'command.keys.abandon': { zh: '放弃丢失的密钥', en: 'Give up lost keys' },
  'command.keys.retire': { zh: '停用密钥', en: 'Retire a key' },
  'command.audit.verify': { zh: '校验审计链', en: 'Verify the audit' },
  'command.audit.export': { zh: '导出审计记录', en: 'Take out the audit' },
  'command.audit.anchor': { zh: '锚定审计链', en: 'Anchor the audit' },
  'command.demo': { zh: '载入演示数据', en: 'Load the demonstration' },
};

/** An action as people say it; one without words stands as it was written down. */
export const sayAction = (action: string, language: 'zh' | 'en'): string =>
  actionWords[action]?.[language] ?? action;

/** What was done exactly, where one permission covers several acts: told by a field that only this act writes. */
const exactWords: Record<string, Record<string, Word>> = {
  'access.keepSignIn': {
    unlocked: { zh: '解锁账号', en: 'Unlocking an account' },
    sessionsEnded: { zh: '退出账号的登录', en: 'Signing an account out' },
    revoked: { zh: '撤销接口密钥', en: 'Revoking an API key' },
  },
  'access.keepAccounts': {
    password: { zh: '重设密码', en: 'Resetting a password' },
    closed: { zh: '停用账号', en: 'Closing an account' },
    kind: { zh: '新增账号', en: 'Adding an account' },
  },
};

/** An action in the exact word for what its first change shows; where that tells nothing, in its own. */
export const sayExactAction = (
  action: string,
  after: Record<string, unknown>,
  language: 'zh' | 'en',
): string => {
  const told = Object.entries(exactWords[action] ?? {}).find(([field]) => field in after);
  return told?.[1][language] ?? sayAction(action, language);
};

/** Who acts without a name of their own: the program itself, and residents, whom the audit does not name. */
const actorWords: Record<string, Word> = {
  wenmai: { zh: '系统', en: 'the program' },
  resident: { zh: '居民', en: 'a resident' },
};

/** Who acted as people say it. */
export const sayActor = (name: string, language: 'zh' | 'en'): string => actorWords[name]?.[language] ?? name;

const commandLine: Word = { zh: '命令行', en: 'command line' };

/** Where something was done from: a network address, or the machine itself when it was a command of the operator. */
export const sayPlace = (
  { action, address }: { action: string; address: string | null },
  language: 'zh' | 'en',
): string => address ?? (action.startsWith('command.') ? commandLine[language] : '');

export const breakWords = {
  'entry-changed': { zh: '记录被改动', en: 'entry changed' },
  'entry-removed': { zh: '记录被删除', en: 'entry removed' },
  'entry-inserted': { zh: '记录是事后插入的', en: 'entry inserted afterwards' },
  'seal-changed': { zh: '封印被改动', en: 'seal changed' },
  'seal-removed': { zh: '封印被删除', en: 'seal removed' },
  'anchor-differs': { zh: '与锚定不符', en: 'differs from its anchor' },
  'anchor-unmet': { zh: '锚定之处已不存在', en: 'cut off before its anchor' },
} satisfies Record<string, Word>;
export type BreakKind = keyof typeof breakWords;
