import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import 'dayjs/locale/zh-cn';
import type { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
    returnNull: false;
  }
}

export type Language = 'zh' | 'en';

const shelf = 'wenmai.language';
const words = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en,
};

const keptLanguage = (): Language => (localStorage.getItem(shelf) === 'en' ? 'en' : 'zh');

const dress = (language: Language) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
};

/** Loads the language last chosen, Chinese at first. */
export const openWords = async () => {
  const language = keptLanguage();
  dress(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: await words[language]() } },
  });
};

/** Changes the language of everything on the screen. */
export const speak = async (language: Language) => {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await words[language]());
  }
  localStorage.setItem(shelf, language);
  dress(language);
  await i18next.changeLanguage(language);
};

/** The words of the console in the language of the person. */
export const useWords = () => {
  const { t, i18n } = useTranslation();
  return { t, language: (i18n.language === 'en' ? 'en' : 'zh') as Language };
};
export type Say = ReturnType<typeof useWords>['t'];
