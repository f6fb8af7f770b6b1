import { en } from './en/index.ts';
import { type Words, zh } from './zh/index.ts';

export type Language = 'zh' | 'en';
export type { Words };

export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en);

/** A sentence with its `{{holes}}` filled. */
export const fill = (sentence: string, said: Record<string, string | number>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(said[name] ?? hole));

/** A closed word as the rules of a module hold it. */
type Word = { readonly zh: string; readonly en: string };

/** Says a closed word of a module. */
export const sayClosed = <Key extends string>(language: Language, words: Record<Key, Word>, key: Key) =>
  words[key]?.[language] ?? key;
