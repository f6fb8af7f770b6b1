import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import type { WeeklyStretch } from './hours.ts';
import { whyNotWeek } from './hours.ts';
import { readWeek } from './hours-text.ts';
import type { SpaceFunction } from './words.ts';

/** How people write the five functions of the notice, the usual word first. */
const functionWords: Record<SpaceFunction, readonly string[]> = {
  'culture-sport': ['文体活动', '文化体育', '文体', '活动', 'culture-sport'],
  training: ['多功能培训', '教育培训', '培训', 'training'],
  reading: ['书刊阅览', '书刊(电子)阅览', '图书阅览', '电子阅览', '阅览', '阅读', 'reading'],
  broadcast: ['广播', '广播影视', 'broadcast'],
  exhibition: ['展览', '展示', '陈列展览', 'exhibition'],
  other: ['其他', 'other'],
};

const functionOf = (word: string) =>
  (Object.keys(functionWords) as SpaceFunction[]).find((name) =>
    functionWords[name].some((spelling) => spelling === word.replace(/(室|厅|区)$/, '') || spelling === word),
  );

export type Read<Value> = { value: Value; no?: undefined } | { value?: undefined; no: Refusal };

/** What a space is called when a list of functions is all that is said of it. */
export const spaceNames: Record<SpaceFunction, string> = {
  'culture-sport': '文体活动室',
  training: '多功能培训室',
  reading: '书刊（电子）阅览室',
  broadcast: '广播室',
  exhibition: '展览室',
  other: '其他空间',
};

/** Reads a list of functions such as “文体活动、培训、阅览”; refused at the first word that is not one. */
export const readFunctions = (text: string): Read<SpaceFunction[]> => {
  const words = text
    .normalize('NFKC')
    .split(/[、,;\s/]+/)
    .filter(Boolean);
  const unknown = words.find((word) => functionOf(word) === undefined);
  if (unknown) return { no: refusals.functionUnknown({ word: unknown }) };
  return { value: [...new Set(words.flatMap((word) => functionOf(word) ?? []))] };
};

/** Reads promised hours as people write them; refused when they are not understood or overlap. */
export const readHours = (text: string): Read<WeeklyStretch[]> => {
  const week = readWeek(text);
  if (!week) return { no: refusals.hoursUnreadable({ text: text.slice(0, 60) }) };
  const no = whyNotWeek(week);
  return no ? { no } : { value: week };
};
