import { actionWords, sayAction } from '#modules/audit/rules.ts';
import { useWords } from '../../words/index.ts';

/** The fields and records that changes speak of most; others stand as they were written down. */
const fieldWords: Record<string, { zh: string; en: string }> = {
  account: { zh: '账号', en: 'account' },
  activity: { zh: '活动', en: 'activity' },
  address: { zh: '地址', en: 'address' },
  brand: { zh: '品牌', en: 'brand' },
  'build-project': { zh: '建设项目', en: 'building project' },
  bytes: { zh: '字节数', en: 'bytes' },
  centre: { zh: '中心', en: 'centre' },
  closedAt: { zh: '关门时间', en: 'closed at' },
  closure: { zh: '停止开放', en: 'closure' },
  code: { zh: '代码', en: 'code' },
  course: { zh: '培训班', en: 'course' },
  'course-session': { zh: '培训课次', en: 'course session' },
  deduction: { zh: '核减', en: 'deduction' },
  duty: { zh: '值班', en: 'duty' },
  file: { zh: '文件', en: 'file' },
  fromOn: { zh: '开始日期', en: 'from' },
  grant: { zh: '授权', en: 'grant' },
  headCount: { zh: '人数', en: 'head-count' },
  hours: { zh: '小时', en: 'hours' },
  item: { zh: '项目', en: 'item' },
  kind: { zh: '类别', en: 'kind' },
  leaderId: { zh: '负责人', en: 'leader' },
  name: { zh: '姓名/名称', en: 'name' },
  note: { zh: '备注', en: 'note' },
  onDate: { zh: '日期', en: 'date' },
  opening: { zh: '开放', en: 'opening' },
  openedAt: { zh: '开门时间', en: 'opened at' },
  organisation: { zh: '单位', en: 'organisation' },
  organisationId: { zh: '单位', en: 'organisation' },
  parentId: { zh: '上级单位', en: 'parent' },
  paper: { zh: '制度', en: 'paper' },
  person: { zh: '人员', en: 'person' },
  personId: { zh: '人员', en: 'person' },
  phone: { zh: '电话', en: 'phone' },
  photo: { zh: '照片', en: 'photo' },
  place: { zh: '地点', en: 'place' },
  posting: { zh: '任职', en: 'posting' },
  programme: { zh: '活动安排', en: 'programme' },
  reason: { zh: '原因', en: 'reason' },
  role: { zh: '角色', en: 'role' },
  session: { zh: '场次', en: 'session' },
  space: { zh: '空间', en: 'space' },
  standard: { zh: '标准', en: 'standard' },
  startsAt: { zh: '开始时间', en: 'starts at' },
  endsAt: { zh: '结束时间', en: 'ends at' },
  struckAt: { zh: '划去时间', en: 'struck out at' },
  struckReason: { zh: '划去原因', en: 'reason struck out' },
  team: { zh: '团队', en: 'team' },
  title: { zh: '标题', en: 'title' },
  untilOn: { zh: '结束日期', en: 'until' },
  username: { zh: '用户名', en: 'user name' },
  volunteer: { zh: '志愿者', en: 'volunteer' },
};

/** The actions, records and fields of the audit as people say them. */
export const useAuditWords = () => {
  const { language } = useWords();
  return {
    say: (action: string) => sayAction(action, language),
    sayField: (name: string) => fieldWords[name]?.[language] ?? name,
    choices: Object.entries(actionWords).map(([value, words]) => ({ value, label: words[language] })),
  };
};
