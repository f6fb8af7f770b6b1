import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../check.ts';
import type { Tree } from '../tree.ts';

/** The words of one language file: dotted key to sentence. */
type Words = Map<string, string>;

const isWordFile = /^apps\/.*\/words\/(zh|en)(\/.*)?\.(ts|json)$/;

const counterpart = (file: string) =>
  file.replace(/\/words\/(zh|en)\b/, (_, language) => `/words/${language === 'zh' ? 'en' : 'zh'}`);

const flatten = (value: unknown, key: string): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => flatten(part, key ? `${key}.${name}` : name))
    : [[key, String(value)]];

/** A words file is one object of sentences: JSON, or what a TypeScript file exports, under its names if it has several. */
const readWords = async (tree: Tree, file: string): Promise<Words> => {
  if (file.endsWith('.json')) return new Map(flatten(JSON.parse(tree.text(file)), ''));
  const exported: object = await import(/* @vite-ignore */ pathToFileURL(join(tree.root, file)).href);
  const [first, ...others] = Object.values(exported);
  return new Map(flatten(others.length === 0 ? first : exported, ''));
};

/** One idea may have a plural form in English and none in Chinese. */
const singleKey = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keysOf = (words: Words) => new Set([...words.keys()].map(singleKey));

const holesOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)]
    .map(([, hole]) => hole)
    .sort()
    .join(', ');

const compare = (file: string, words: Words, other: Words): Finding[] => {
  const keys = keysOf(other);
  const missing = [...keysOf(words)].filter((key) => !keys.has(key));
  const empty = [...words].filter(([, sentence]) => sentence.trim() === '');
  const unequal = [...words].filter(
    ([key, said]) => other.has(key) && holesOf(said) !== holesOf(other.get(key) ?? ''),
  );
  return [
    ...missing.map((key) => ({ at: counterpart(file), says: `has no ${key}, which ${file} has` })),
    ...empty.map(([key]) => ({ at: file, says: `${key} is empty` })),
    ...unequal.map(([key]) => ({
      at: file,
      says: `${key} is filled from other details than in ${counterpart(file)}`,
    })),
  ];
};

/** Every key of the words of a web app exists in Chinese and in English, says something, and has the same holes. */
export const judgeLanguages = async (tree: Tree): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const file of tree.files.filter((name) => isWordFile.test(name))) {
    if (!tree.has(counterpart(file)))
      findings.push({ at: counterpart(file), says: `is missing beside ${file}` });
    else
      findings.push(...compare(file, await readWords(tree, file), await readWords(tree, counterpart(file))));
  }
  return findings;
};
