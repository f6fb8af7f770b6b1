import type { z } from 'zod';
import { isIsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { isoSpelling } from './cells.ts';
import { cellProblems } from './refusals.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a cell, in a code and two plain sentences; no column when the whole line is wrong. */
export type LineProblem = { line: number; column?: string; code: string; zh: string; en: string };

type Said = Pick<LineProblem, 'code' | 'zh' | 'en'>;

/** Says in plain words why a schema did not take the text of a cell. */
export const saidOf = (issue: Issue, text: string): Said => {
  if (issue.code === 'custom')
    return ownWords(issue.params) ?? wordsOf(cellProblems.wrongForm({ value: brief(text) }));
  if (text === '') return wordsOf(cellProblems.required());
  return wordsOf(problemOf(issue, text));
};

const problemOf = (issue: Issue, text: string): Refusal => {
  const value = brief(text);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value);
    case 'invalid_value':
      return cellProblems.notOneOf({ value, choices: issue.values.map(String).join('、') });
    case 'too_big':
      return (isText(issue.origin) ? cellProblems.tooLong : cellProblems.tooHigh)({
        limit: String(issue.maximum),
      });
    case 'too_small':
      return (isText(issue.origin) ? cellProblems.tooShort : cellProblems.tooLow)({
        limit: String(issue.minimum),
      });
    case 'invalid_format':
      return wrongFormat(issue.format, text);
    default:
      return cellProblems.wrongForm({ value });
  }
};

const isText = (origin: string) => origin === 'string';

const wrongType = (expected: string, value: string): Refusal => {
  if (expected === 'int') return cellProblems.notWhole({ value });
  if (expected === 'number') return cellProblems.notANumber({ value });
  return expected === 'date' ? cellProblems.notADate({ value }) : cellProblems.wrongForm({ value });
};

const wrongFormat = (format: string, text: string): Refusal => {
  const value = brief(text);
  if (format === 'date') return wrongDate(text);
  if (format === 'time') return cellProblems.notATime({ value });
  return format === 'email' ? cellProblems.notAnEmail({ value }) : cellProblems.wrongForm({ value });
};

const wrongDate = (text: string): Refusal => {
  const spelled = isoSpelling(text);
  const impossible = /^\d{4}-\d{2}-\d{2}$/.test(spelled) && !isIsoDate(spelled);
  return (impossible ? cellProblems.impossibleDate : cellProblems.notADate)({ value: brief(text) });
};

/** A schema's own check may bring its own words: `.refine(check, { params: { code, zh, en } })`. */
const ownWords = (params: Record<string, unknown> | undefined): Said | undefined => {
  const { code, zh, en } = params ?? {};
  return typeof code === 'string' && typeof zh === 'string' && typeof en === 'string'
    ? { code, zh, en }
    : undefined;
};

const wordsOf = ({ code, zh, en }: Refusal): Said => ({ code, zh, en });

const brief = (text: string) => (text.length > 30 ? `${[...text].slice(0, 30).join('')}…` : text);
