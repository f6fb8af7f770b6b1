import type { EntryText } from './entry.ts';

/** An entry that changed a thousand records is found by the first words of it, and by person, action and day. */
const mostWords = 2_000;
const longestWord = 64;

const chinese = /\p{Script=Han}+/gu;
const others = /[\p{L}\p{N}](?:[\p{L}\p{N}.:@_-]*[\p{L}\p{N}])?/gu;

/** Pairs of neighbouring characters and the last one alone: a single character is then the beginning of a word. */
const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
};

const textsIn = (value: unknown, found: string[]): void => {
  if (typeof value === 'string' || typeof value === 'number') found.push(String(value));
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner, found);
};

const wordsIn = (text: string): string[] => {
  const lower = text.normalize('NFKC').toLowerCase();
  const pairs = [...lower.matchAll(chinese)].flatMap(([run]) => pairsOf(run));
  const words = [...lower.replaceAll(chinese, ' ').matchAll(others)].map(([word]) =>
    word.slice(0, longestWord),
  );
  return [...pairs, ...words];
};

/** What an entry is found by: its values, not the names of their fields. */
export const wordsOf = (entry: EntryText): string[] => {
  const { actorName, refusalCode, reason, requestId, address, apiKeyId, apiKeyName } = entry;
  const texts = [actorName, refusalCode, reason, requestId, address, apiKeyId, apiKeyName];
  const found = texts.filter((text) => text !== null);
  textsIn(JSON.parse(entry.changes), found);
  const words = new Set<string>();
  for (const text of found) {
    for (const word of wordsIn(text)) words.add(word);
    if (words.size >= mostWords) break;
  }
  return [...words].slice(0, mostWords);
};

const quoted = (word: string) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** What was typed, as a question to the words: a pair must be there, a single character or a word is a beginning. */
export const wordsWanted = (typed: string): string | undefined => {
  const lower = typed.normalize('NFKC').toLowerCase();
  const pairs = [...lower.matchAll(chinese)].flatMap(([run]) => {
    const all = pairsOf(run);
    return all.length === 1 ? [`${quoted(run)}:*`] : all.slice(0, -1).map(quoted);
  });
  const words = [...lower.replaceAll(chinese, ' ').matchAll(others)].map(
    ([word]) => `${quoted(word.slice(0, longestWord))}:*`,
  );
  const wanted = [...pairs, ...words];
  return wanted.length > 0 ? wanted.join(' & ') : undefined;
};
