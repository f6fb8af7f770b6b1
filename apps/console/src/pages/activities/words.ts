import { categories, type Element, themes } from '#modules/activities/rules.ts';
import { useWords } from '../../words/index.ts';

/** The closed words of activities as choices and sentences. */
export const useActivityWords = () => {
  const { t, language } = useWords();
  return {
    categoryChoices: categories.map((value) => ({ value, label: t(`activities.categories.${value}`) })),
    themeChoices: themes.map((value) => ({ value, label: t(`activities.themes.${value}`) })),
    elements: (missing: readonly Element[]) =>
      missing.map((element) => t(`activities.elements.${element}`)).join(language === 'zh' ? '、' : ', '),
  };
};
