import type { Sentence } from './standard.ts';
import type { Bound, Counting, JudgedLevel, Over, periods, Verdict } from './vocabulary.ts';

/** The closed words of standards as people read them. */
export const verdictWords: Record<Verdict, Sentence> = {
  met: { zh: '达标', en: 'met' },
  'not met': { zh: '未达标', en: 'not met' },
  'no evidence': { zh: '无佐证', en: 'no evidence' },
  'not yet in force': { zh: '尚未施行', en: 'not yet in force' },
};

export const levelWords: Record<JudgedLevel, Sentence> = {
  town: { zh: '镇街', en: 'town' },
  village: { zh: '村居', en: 'village' },
  district: { zh: '区', en: 'district' },
};

export const boundWords: Record<Bound, Sentence> = {
  'at least': { zh: '不少于', en: 'at least' },
  'at most': { zh: '不多于', en: 'at most' },
};

export const overWords: Record<Over, Sentence> = {
  'the period': { zh: '本期内', en: 'over the period' },
  'the last 12 months': { zh: '近十二个月', en: 'over the last twelve months' },
  'the last day': { zh: '期末当天', en: 'on the last day' },
};

export const countingWords: Record<Counting, Sentence> = {
  total: { zh: '合计', en: 'total' },
  count: { zh: '条数', en: 'number of rows' },
  'different items': { zh: '不同项数', en: 'different items' },
  'items reaching': { zh: '达到规模的项数', en: 'items that reach the size' },
  'least per item': { zh: '各项中的最小值', en: 'the least of any item' },
  share: { zh: '比例', en: 'share' },
};

export const periodWords: Record<(typeof periods)[number], Sentence> = {
  week: { zh: '每周', en: 'every week' },
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  year: { zh: '每年', en: 'every year' },
};
