/** A closed word of the domain as screens, tables and exports say it. */
export type Word = { readonly zh: string; readonly en: string };

/** Closed words in one language, by their keys. */
export const wordsIn = <Key extends string>(
  words: Readonly<Record<Key, Word>>,
  language: keyof Word,
): Record<Key, string> =>
  Object.fromEntries(Object.entries<Word>(words).map(([key, word]) => [key, word[language]])) as Record<
    Key,
    string
  >;
