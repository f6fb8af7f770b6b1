import type { Sentence } from './standard.ts';
import { countings } from './vocabulary.ts';

/** One thing that is wrong in a text and where, by the path to it; of zod, of the YAML reader, or found by comparing. */
export type Issue = {
  code: string;
  path: PropertyKey[];
  params?: Readonly<Record<string, unknown>>;
  keys?: readonly string[];
  values?: readonly unknown[];
  minimum?: number | bigint;
  maximum?: number | bigint;
  message?: string;
};

type Say = (issue: Issue) => Sentence;

const listed = (words: readonly unknown[] = [], between: string) =>
  words.map(String).join(between).slice(0, 300);
const param = ({ params }: Issue, name: string) => String(params?.[name] ?? '');

/** What can be wrong in the text of a standard or of its worked cases, by code. */
const sayings: Record<string, Say> = {
  missing: () => ({ zh: '缺少这一项', en: 'is missing' }),
  'not-here': () => ({ zh: '这里不应有这一项', en: 'does not belong here' }),
  'out-of-order': () => ({
    zh: '达标线的日期应由早到晚，不得重复',
    en: 'thresholds stand in the order of their days, each day once',
  }),
  twice: () => ({ zh: '这个代码出现了两次', en: 'this code stands twice' }),
  date: () => ({ zh: '日期不存在，应写作“年-月-日”', en: 'is not a day that exists (year-month-day)' }),
  unrecognized_keys: ({ keys }) => ({
    zh: `没有“${listed(keys, '”“')}”这一项`,
    en: `there is no such key: ${listed(keys, ', ')}`,
  }),
  invalid_type: () => ({ zh: '类型不对', en: 'is of the wrong kind' }),
  invalid_value: ({ values }) => ({
    zh: `只能是：${listed(values, '、')}`,
    en: `must be one of: ${listed(values, ', ')}`,
  }),
  counting: () => ({
    zh: `只能是：${listed(countings, '、')}（其中 items reaching 后写数目）`,
    en: `must be one of: ${listed(countings, ', ')} (a number follows items reaching)`,
  }),
  invalid_format: () => ({ zh: '写法不对', en: 'is not written in the right form' }),
  too_small: ({ minimum }) => ({
    zh: `至少 ${minimum} 个（字、项或数目）`,
    en: `must have or be at least ${minimum}`,
  }),
  too_big: ({ maximum }) => ({
    zh: `至多 ${maximum} 个（字、项或数目）`,
    en: `must have or be at most ${maximum}`,
  }),
  yaml: (issue) => ({
    zh: yamlSayings[param(issue, 'yaml')] ?? `不是合规的 YAML（${issue.message}）`,
    en: issue.message ?? 'is not YAML',
  }),
  'too-many-aliases': () => ({ zh: '引用（别名）过多', en: 'has too many aliases' }),
  tangled: () => ({
    zh: '内容过于繁复（层次、符号或条目过多），没有再往下读',
    en: 'is more tangled than any standard (too deep, too many signs or entries) and was read no further',
  }),
  more: () => ({
    zh: '后面还有问题，请先改正以上各处',
    en: 'and there is more after these; put these right first',
  }),
  'unknown-evidence': (issue) => ({
    zh: `没有名为“${param(issue, 'evidence')}”的佐证`,
    en: `no evidence is called “${param(issue, 'evidence')}”`,
  }),
  'unknown-standard': (issue) => ({
    zh: `没有这部标准；现有：${param(issue, 'known')}`,
    en: `there is no such standard; known: ${param(issue, 'known')}`,
  }),
  'known-version': () => ({ zh: '这个版本号已经用过', en: 'this version is known already' }),
  'not-after': (issue) => ({
    zh: `应晚于版本 ${param(issue, 'version')} 的施行日 ${param(issue, 'from')}`,
    en: `must come after ${param(issue, 'from')}, the day of version ${param(issue, 'version')}`,
  }),
  'level-without-units': (issue) => ({
    zh: `现在没有这一层级的单位：${param(issue, 'level')}`,
    en: `there are no units of this level: ${param(issue, 'level')}`,
  }),
  'threshold-rewritten': (issue) => ({
    zh: `已施行的达标线不能改写：${param(issue, 'from')} 起 ${param(issue, 'value')}；请另加一行新的日期`,
    en: `a threshold that was in force is not rewritten: ${param(issue, 'value')} from ${param(issue, 'from')}; add a line with a new day`,
  }),
  'far-period': () => ({
    zh: '算例的时期应在 2021 年到 2098 年之间',
    en: 'the period of a case lies between 2021 and 2098',
  }),
  'too-many-cases': (issue) => ({
    zh: `算例至多 ${param(issue, 'most')} 个`,
    en: `there can be ${param(issue, 'most')} cases at most`,
  }),
  'unknown-requirement': (issue) => ({
    zh: `标准中没有这项要求：${param(issue, 'code')}`,
    en: `the standard has no such requirement: ${param(issue, 'code')}`,
  }),
  'unknown-sentence': (issue) => ({
    zh: `算例不会说这句话：${param(issue, 'sentence')}`,
    en: `no case can say: ${param(issue, 'sentence')}`,
  }),
  'case-differs': (issue) => ({
    zh: `算例“${param(issue, 'zh')}”应为 ${param(issue, 'expected')}，评判得 ${param(issue, 'judged')}`,
    en: `the case “${param(issue, 'en')}” should come to ${param(issue, 'expected')}, and comes to ${param(issue, 'judged')}`,
  }),
};

/** What the YAML reader objects to, in Chinese; its own sentence is the English one. */
const yamlSayings: Record<string, string> = {
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进只能用空格，不能用制表符',
  DUPLICATE_KEY: '同一项写了两次',
  MISSING_CHAR: '缺少引号、冒号、逗号或括号',
  UNEXPECTED_TOKEN: '这里有多余的符号',
  BLOCK_AS_IMPLICIT_KEY: '这一行不完整，或缩进不对',
  MULTILINE_IMPLICIT_KEY: '这一行不完整，可能缺少冒号',
  BAD_SCALAR_START: '以特殊符号开头的文字要加引号',
  BAD_DQ_ESCAPE: '双引号内的转义写法不对',
  BAD_ALIAS: '引用（别名）不存在或写法不对',
  MULTIPLE_DOCS: '一个文件只能有一份内容',
  BLOCK_IN_FLOW: '花括号或方括号内不能换行另起一项',
};

const codeOf = ({ code, params, path }: Issue): string => {
  if (path.at(-1) === 'counted as' && code.startsWith('invalid_')) return 'counting';
  return code === 'custom' ? String(params?.code ?? code) : code;
};

/** What is wrong, in words, with its code; `present` says whether something stands at that place at all. */
export const sayProblem = (issue: Issue, present: boolean): Sentence & { code: string } => {
  const code = !present && issue.code === 'invalid_type' ? 'missing' : codeOf(issue);
  const said = sayings[code]?.(issue) ?? { zh: '不符合要求', en: issue.message || 'is not in order' };
  return { code, ...said };
};
