import type { z } from 'zod';
import type { Problem, Refusal, RefusalKind } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** A refusal as RFC 9457 problem details, with the sentence in both languages. */
export const problemOf = (refusal: Refusal, requestId: string) => ({
  status: statusOf[refusal.kind],
  body: {
    type: `urn:wenmai:refusal:${refusal.code}`,
    title: refusal.en,
    status: statusOf[refusal.kind],
    code: refusal.code,
    zh: refusal.zh,
    en: refusal.en,
    details: refusal.details,
    problems: refusal.problems,
    requestId,
  },
});

/** What is answered when the program itself failed: a number to report, and nothing of what is inside. */
export const faultBody = (requestId: string) => ({
  type: 'urn:wenmai:fault',
  title: 'The program failed; please report the reference.',
  status: 500,
  code: 'fault',
  zh: '系统出错，请把编号告诉管理员。',
  en: 'The program failed; please report the reference.',
  requestId,
});

type Issue = z.core.$ZodIssue;

type TooBig = z.core.$ZodIssueTooBig;
type TooSmall = z.core.$ZodIssueTooSmall;

const required = { zh: '必填', en: 'is required' };

/** Nothing was said, or an empty line. */
const isMissing = ({ input }: Issue) => input === undefined || input === '';

const tooBig = ({ origin, maximum: most }: TooBig) => {
  if (origin === 'string') return { zh: `最多 ${most} 个字`, en: `has at most ${most} characters` };
  if (origin === 'array') return { zh: `最多 ${most} 项`, en: `has at most ${most} entries` };
  return { zh: `不得超过 ${most}`, en: `must not exceed ${most}` };
};

const tooSmall = ({ origin, minimum: least }: TooSmall) => {
  if (least === 1 && origin !== 'number') return required;
  if (origin === 'string') return { zh: `至少 ${least} 个字`, en: `has at least ${least} characters` };
  if (origin === 'array') return { zh: `至少 ${least} 项`, en: `has at least ${least} entries` };
  return { zh: `不得少于 ${least}`, en: `must be at least ${least}` };
};

const sayings: Record<string, (issue: Issue) => { zh: string; en: string }> = {
  date: () => ({ zh: '日期不存在，应为“年-月-日”', en: 'is not a day that exists (year-month-day)' }),
  control: () => ({ zh: '含有不可见的控制字符', en: 'contains control characters' }),
  unrecognized_keys: (issue) => ({
    zh: `含有未知字段：${(issue as { keys?: string[] }).keys?.join('、')}`,
    en: `has unknown fields: ${(issue as { keys?: string[] }).keys?.join(', ')}`,
  }),
  invalid_type: (issue) => (isMissing(issue) ? required : { zh: '类型不正确', en: 'is of the wrong kind' }),
  too_big: (issue) => tooBig(issue as TooBig),
  too_small: (issue) => tooSmall(issue as TooSmall),
  invalid_value: (issue) => ({
    zh: `应为：${(issue as { values?: unknown[] }).values?.join('、')}`,
    en: `must be one of: ${(issue as { values?: unknown[] }).values?.join(', ')}`,
  }),
  invalid_format: (issue) =>
    isMissing(issue) ? required : { zh: '格式不正确', en: 'is not in the right format' },
};

const codeOf = (issue: Issue) =>
  (issue.code === 'custom' && (issue.params as { code?: string } | undefined)?.code) || issue.code;

/** What a contract's own check says in Chinese; in English it is the message itself. */
const ownSentence = (issue: Issue) =>
  issue.code === 'custom' ? (issue.params as { zh?: string } | undefined)?.zh : undefined;

/** One schema issue as a problem that a person can read: where it is and what is wrong. */
export const problemAt = (issue: Issue): Problem => {
  const code = codeOf(issue);
  const said = sayings[code]?.(issue) ?? { zh: ownSentence(issue) ?? '不符合要求', en: issue.message };
  return { at: issue.path.join('.'), code, ...said };
};

/** Every problem of a request at once, so that nobody corrects a form ten times. */
export const invalidRequest = (error: z.ZodError): Refusal => {
  const problems = error.issues.map(problemAt);
  return refusals.invalidRequest({ count: problems.length }, problems);
};
