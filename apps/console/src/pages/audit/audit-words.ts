import { actionWords, sayAction, sayActor, sayExactAction, sayPlace } from '#modules/audit/rules.ts';
import { type Role, roleNames, roleWords } from '#modules/organisations/rules.ts';
import { useWords } from '../../words/index.ts';

/** The fields and records that changes speak of most; others stand as they were written down. */
const fieldWords: Record<string, { zh: string; en: string }> = {
  account: { zh: '账号', en: 'account' },
  activity: { zh: '活动', en: 'activity' },
  address: { zh: '地址', en: 'address' },
  agreed: { zh: '同意的版本', en: 'version agreed to' },
  'api-key': { zh: '接口密钥', en: 'API key' },
  attendance: { zh: '签到', en: 'attendance' },
  audit: { zh: '审计记录', en: 'audit' },
  backup: { zh: '备份', en: 'backup' },
  brand: { zh: '品牌', en: 'brand' },
  'build-project': { zh: '建设项目', en: 'building project' },
  bytes: { zh: '字节数', en: 'bytes' },
  calendar: { zh: '日历', en: 'calendar' },
  centre: { zh: '中心', en: 'centre' },
  closed: { zh: '已停用', en: 'closed' },
  closedAt: { zh: '关门时间', en: 'closed at' },
  closure: { zh: '停止开放', en: 'closure' },
  code: { zh: '代码', en: 'code' },
  corrected: { zh: '已更正', en: 'corrected' },
  'course-session': { zh: '培训课次', en: 'course session' },
  course: { zh: '培训班', en: 'course' },
  deduction: { zh: '核减', en: 'deduction' },
  duty: { zh: '值班', en: 'duty' },
  encrypted: { zh: '已加密', en: 'encrypted' },
  endsAt: { zh: '结束时间', en: 'ends at' },
  entries: { zh: '条数', en: 'entries' },
  everything: { zh: '全部资料', en: 'everything' },
  'exception-day': { zh: '特殊日期', en: 'exceptional day' },
  expiresOn: { zh: '到期日', en: 'expires on' },
  export: { zh: '导出', en: 'export' },
  file: { zh: '文件', en: 'file' },
  files: { zh: '文件数', en: 'files' },
  fromOn: { zh: '开始日期', en: 'from' },
  grant: { zh: '授权', en: 'grant' },
  headCount: { zh: '人数', en: 'head-count' },
  hours: { zh: '小时', en: 'hours' },
  'idNumber found': { zh: '按身份证号查到', en: 'found by ID number' },
  'idNumber sought': { zh: '按身份证号查找，没有查到', en: 'sought by ID number, not found' },
  idNumber: { zh: '身份证号', en: 'ID number' },
  item: { zh: '项目', en: 'item' },
  judgement: { zh: '评判', en: 'judgement' },
  key: { zh: '密钥', en: 'key' },
  kind: { zh: '类别', en: 'kind' },
  leaderId: { zh: '负责人', en: 'leader' },
  'left-out': { zh: '未逐条记录的同类尝试', en: 'tries not written down one by one' },
  minutes: { zh: '分钟', en: 'minutes' },
  name: { zh: '姓名/名称', en: 'name' },
  'new-space': { zh: '新型空间', en: 'new-type space' },
  note: { zh: '备注', en: 'note' },
  onDate: { zh: '日期', en: 'date' },
  openedAt: { zh: '开门时间', en: 'opened at' },
  opening: { zh: '开放', en: 'opening' },
  'organisation-import': { zh: '导入单位', en: 'import of organisations' },
  organisation: { zh: '单位', en: 'organisation' },
  organisationId: { zh: '单位', en: 'organisation' },
  paper: { zh: '制度', en: 'paper' },
  parentId: { zh: '上级单位', en: 'parent' },
  passkey: { zh: '通行密钥', en: 'passkey' },
  password: { zh: '密码', en: 'password' },
  person: { zh: '人员', en: 'person' },
  personId: { zh: '人员', en: 'person' },
  phone: { zh: '电话', en: 'phone' },
  'phone found': { zh: '按手机号查到', en: 'found by phone number' },
  'phone sought': { zh: '按手机号查找，没有查到', en: 'sought by phone number, not found' },
  photo: { zh: '照片', en: 'photo' },
  place: { zh: '地点', en: 'place' },
  posting: { zh: '任职', en: 'posting' },
  programme: { zh: '活动安排', en: 'programme' },
  'promised-hours': { zh: '承诺开放时间', en: 'promised hours' },
  'proposed-grant': { zh: '待确认的授权', en: 'proposed grant' },
  publication: { zh: '公示项', en: 'what residents see' },
  reason: { zh: '原因', en: 'reason' },
  record: { zh: '记录', en: 'record' },
  request: { zh: '请求', en: 'request' },
  resident: { zh: '居民', en: 'resident' },
  restored: { zh: '已恢复', en: 'restored' },
  revoked: { zh: '已撤销', en: 'revoked' },
  role: { zh: '角色', en: 'role' },
  rows: { zh: '行数', en: 'rows' },
  scope: { zh: '范围', en: 'scope' },
  'sealed-column': { zh: '加密字段', en: 'sealed column' },
  secondFactor: { zh: '第二重验证', en: 'second factor' },
  'session-series': { zh: '成批场次', en: 'series of sessions' },
  session: { zh: '场次', en: 'session' },
  sessionsEnded: { zh: '退出的登录数', en: 'sessions ended' },
  'sign-in-policy': { zh: '登录规则', en: 'sign-in rules' },
  signedIn: { zh: '已登录', en: 'signed in' },
  space: { zh: '空间', en: 'space' },
  'standard-proposal': { zh: '提出的标准', en: 'proposed standard' },
  standard: { zh: '标准', en: 'standard' },
  startsAt: { zh: '开始时间', en: 'starts at' },
  struckAt: { zh: '划去时间', en: 'struck out at' },
  struckReason: { zh: '划去原因', en: 'reason struck out' },
  tables: { zh: '表数', en: 'tables' },
  takenAt: { zh: '备份时间', en: 'backed up at' },
  team: { zh: '团队', en: 'team' },
  title: { zh: '标题', en: 'title' },
  unlocked: { zh: '已解锁', en: 'unlocked' },
  untilOn: { zh: '结束日期', en: 'until' },
  username: { zh: '用户名', en: 'user name' },
  volunteer: { zh: '志愿者', en: 'volunteer' },
  withdrawnReason: { zh: '撤回原因', en: 'reason withdrawn' },
};

/** What stands in changes instead of a value that is nobody's to read. */
const valueWords: Record<string, { zh: string; en: string }> = {
  'taken off': { zh: '已取消', en: 'taken off' },
  replaced: { zh: '已更换', en: 'replaced' },
};

const isRole = (value: unknown): value is Role => roleNames.includes(value as Role);

type Fields = Record<string, unknown>;

/** What the first change of an entry wrote. */
const afterIn = ({ changes }: { changes: readonly unknown[] }): Fields => {
  const after = (changes[0] as { after?: unknown } | undefined)?.after;
  return typeof after === 'object' && after !== null ? (after as Fields) : {};
};

/** The account that an act on accounts was meant for, where the change says it. */
export const accountIn = (entry: { action: string; changes: readonly unknown[] }): string | undefined => {
  if (!entry.action.startsWith('access.')) return undefined;
  const { username, account } = afterIn(entry);
  return [username, account].find((said) => typeof said === 'string');
};

/** Why it was done: what the act was given, or the reason that the record itself keeps. */
export const reasonOf = (entry: { reason: string | null; changes: readonly unknown[] }): string | null => {
  const { withdrawnReason, struckReason } = afterIn(entry);
  return entry.reason ?? [withdrawnReason, struckReason].find((said) => typeof said === 'string') ?? null;
};

const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** The actions, records and fields of the audit as people say them. */
export const useAuditWords = () => {
  const { language } = useWords();
  const placeOf = (action: string) => sayPlace({ action, address: null }, language);
  return {
    say: (action: string) => sayAction(action, language),
    sayExactly: (entry: { action: string; changes: readonly unknown[] }) =>
      sayExactAction(entry.action, afterIn(entry), language),
    sayActor: (name: string) => sayActor(name, language) || '—',
    sayPlace: (entry: Parameters<typeof sayPlace>[0]) => sayPlace(entry, language),
    sayField: (name: string) => fieldWords[name]?.[language] ?? name,
    sayValue: (name: string, value: unknown) =>
      name === 'role' && isRole(value)
        ? roleWords[value][language]
        : (valueWords[String(value)]?.[language] ?? asText(value)),
    choices: [
      ...Object.entries(actionWords).map(([value, words]) => ({
        value,
        label: [words[language], placeOf(value)].filter(Boolean).join(' · '),
      })),
      { value: 'command.', label: placeOf('command.') },
    ],
  };
};
