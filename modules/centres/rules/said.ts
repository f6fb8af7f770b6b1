import type { Word } from '#platform/words.ts';
import type { OpeningSource, SpaceFunction } from './words.ts';

/** The words of this module as exported tables say them. */
export type Language = 'zh' | 'en';

export const spaceFunctionWords: Record<SpaceFunction, Word> = {
  'culture-sport': { zh: '文体活动', en: 'Culture and sport' },
  training: { zh: '多功能培训', en: 'Training' },
  reading: { zh: '书刊阅览', en: 'Reading' },
  broadcast: { zh: '广播', en: 'Broadcast' },
  exhibition: { zh: '展览', en: 'Exhibition' },
  other: { zh: '其他', en: 'Other' },
};

export const sourceWords: Record<OpeningSource, Word> = {
  keeper: { zh: '管理员登记', en: 'Keeper' },
  activity: { zh: '活动推定', en: 'Activity' },
  paper: { zh: '纸质补录', en: 'Paper' },
};

export const levelWords: Record<string, Word> = {
  town: { zh: '镇街', en: 'Town level' },
  village: { zh: '村居', en: 'Village level' },
  institution: { zh: '区级机构', en: 'Institution' },
};

export const yesWords = (yes: boolean): Word => (yes ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' });
