import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { atField } from './fields.ts';

/** Below this age a guardian agrees (personal information law, article 31), in years. */
export const ageOfConsent = 14;

/** How a guardian stands to a child. */
export const relationWords = {
  parent: { zh: '父母', en: 'parent' },
  grandparent: { zh: '祖父母、外祖父母', en: 'grandparent' },
  'other-guardian': { zh: '其他监护人', en: 'other guardian' },
} as const;
export type Relation = keyof typeof relationWords;
export const relations = Object.keys(relationWords) as [Relation, ...Relation[]];

/** How a resident came to be known. */
export const sourceWords = {
  portal: { zh: '门户', en: 'portal' },
  counter: { zh: '服务台', en: 'counter' },
  guardian: { zh: '监护人添加', en: 'added by a guardian' },
} as const;
export type Source = keyof typeof sourceWords;
export const sources = Object.keys(sourceWords) as [Source, ...Source[]];

/** Children that one guardian can add. */
export const mostChildren = 10;

/**
 * Whether somebody born in a month is below the age of consent. Only the month is known, so the month of the fourteenth
 * birthday still counts as below.
 */
export const isChild = (birthMonth: string, today: IsoDate): boolean => {
  const [year = '', month = ''] = birthMonth.split('-');
  return today.slice(0, 7) <= `${Number(year) + ageOfConsent}-${month}`;
};

/** Why nobody can have been born in a month: it lies ahead. */
export const whyNotBorn = (birthMonth: string, today: IsoDate): Refusal | undefined =>
  birthMonth > today.slice(0, 7) ? atField('birthMonth', refusals.birthMonthAhead) : undefined;

/** Where somebody is added: by themselves or their guardian on the portal, or at the counter, where the way on is another. */
type Place = 'portal' | 'counter';
const told = {
  portal: { guardianNeeded: refusals.guardianNeeded, notAChild: refusals.notAChild },
  counter: { guardianNeeded: refusals.guardianFirst, notAChild: refusals.registeredAlone },
};

/** Why somebody born in a month cannot agree for themselves. */
export const whyNotAlone = (birthMonth: string, today: IsoDate, at: Place = 'portal'): Refusal | undefined =>
  whyNotBorn(birthMonth, today) ??
  (isChild(birthMonth, today) ? atField('birthMonth', told[at].guardianNeeded) : undefined);

/** Why somebody born in a month is not added as a child. */
export const whyNotChild = (birthMonth: string, today: IsoDate, at: Place = 'portal'): Refusal | undefined =>
  whyNotBorn(birthMonth, today) ??
  (isChild(birthMonth, today) ? undefined : atField('birthMonth', told[at].notAChild));
