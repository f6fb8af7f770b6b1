import { useBothLanguages } from '../../parts/both-languages.tsx';
import { type Language, useWords } from '../../words/index.ts';

/** A village is known by its name, not by that of its committee. */
export const shortName = (name: string) => name.replace(/(居民|村民)委员会$/, '');

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2, useGrouping: true });

/** A number as screens show it: no more digits than it has to say. */
export const sayNumber = (value: number | null): string => (value === null ? '—' : numbers.format(value));

/** 87.5% */
export const sayShare = (share: number | null): string =>
  share === null ? '—' : `${sayNumber(Math.round(share * 10) / 10)}%`;

type Unit = { zh: string; en: string };

/** One of what a standard names in the plural: `team` of `teams`, `kind of people` of `kinds of people`. */
const oneOf = (plural: string) =>
  plural.replace(/^\w+/, (noun) =>
    noun === 'people' ? 'person' : noun.replace(/ies$/, 'y').replace(/s$/, ''),
  );

/** A unit of measure without what stands in brackets behind it, as it follows a number. */
export const shortUnit = (unit: Unit, language: Language, count?: number) => {
  const said = unit[language].replace(/[（(].*$/, '').trim();
  if (language === 'zh' || said === '%') return said;
  return ` ${count === 1 ? oneOf(said) : said}`;
};

/** A value with its unit of measure: `42 hours`, `1 team`; a dash where there is none. */
export const sayMeasure = (value: number | null, unit: Unit, language: Language): string =>
  value === null ? '—' : sayNumber(value) + shortUnit(unit, language, value);

type Said = { zh: string; en: string } | null;

/** Sentences that come in both languages from the standard: in the person's own, or in both at once. */
export const useBoth = () => {
  const { language } = useWords();
  const both = useBothLanguages();
  return (said: Said) => (said === null ? '' : both ? `${said.zh} ${said.en}` : said[language]);
};

/** The same where there is room for one language only. */
export const useOne = () => {
  const { language } = useWords();
  return (said: Said) => said?.[language] ?? '';
};
