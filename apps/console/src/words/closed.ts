import { useWords } from './index.ts';

/** A closed word as the modules' rules hold it, in both languages. */
type Word = { readonly zh: string; readonly en: string };

/** Says closed words of the modules in the language of the person, and lists them as choices. */
export const useClosedWords = () => {
  const { language } = useWords();
  const say = <Key extends string>(words: Record<Key, Word>, key: Key): string =>
    words[key]?.[language] ?? key;
  const choices = <Key extends string>(words: Record<Key, Word>): { value: Key; label: string }[] =>
    (Object.keys(words) as Key[]).map((key) => ({ value: key, label: say(words, key) }));
  return { say, choices };
};
