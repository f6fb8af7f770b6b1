import { order } from '#modules/order.ts';
import type { Check, Finding } from './check.ts';
import { forbiddenWords, readGlossary, type Term } from './glossary/read-glossary.ts';
import { wordsIn } from './glossary/words-in.ts';
import { type Name, namesOf } from './source/names-of.ts';
import { isSource } from './source/parse.ts';
import { bareSql } from './source/sql-text.ts';
import type { Tree } from './tree.ts';

const document = 'docs/glossary.md';
const spokenIn = /^(modules|apps)\/|^database\/migrations\//;

/** The names a file chooses; whatever a migration or a query says outside quotes and comments is such a name. */
const namesIn = (file: string, text: string): Name[] => {
  if (isSource(file)) return namesOf(file, text, file.startsWith('modules/'));
  if (!file.endsWith('.sql')) return [];
  return bareSql(text)
    .split('\n')
    .flatMap((line, at) => (line.match(/[A-Za-z_]\w*/g) ?? []).map((name) => ({ line: at + 1, name })));
};

const wrongWords = (tree: Tree, file: string, forbidden: Map<string, string>): Finding[] => {
  const findings = (at: string, name: string) =>
    wordsIn(name)
      .filter((word) => forbidden.has(word))
      .map((word) => ({ at, says: `${name} says “${word}”; our word is “${forbidden.get(word)}”` }));
  const inPath = findings(file, file.replace(/\.[a-z]+$/, ''));
  const inNames = namesIn(file, tree.text(file)).flatMap(({ line, name }) =>
    findings(`${file}:${line}`, name),
  );
  return [...inPath, ...inNames];
};

const badTerms = (terms: readonly Term[]): Finding[] => {
  const known = new Set(terms.map(({ english }) => english));
  const owners = new Set<string>(['platform', ...order]);
  const contradictions = [...forbiddenWords(terms).keys()].filter((word) => known.has(word));
  return [
    ...contradictions.map((word) => ({
      at: document,
      says: `“${word}” is both a word of ours and one not to use`,
    })),
    ...terms
      .filter(({ owner }) => !owners.has(owner))
      .map(({ english, owner }) => ({
        at: document,
        says: `“${english}” belongs to ${owner}, which is no module`,
      })),
  ];
};

/** One English word per idea: names in modules, apps and migrations never use a word that the glossary rules out. */
export const glossary: Check = {
  name: 'glossary',
  find: ({ tree }) => {
    if (!tree.has(document)) return [{ at: document, says: 'is missing' }];
    const terms = readGlossary(tree.text(document));
    const forbidden = forbiddenWords(terms);
    const files = tree.files.filter((file) => spokenIn.test(file));
    return [...badTerms(terms), ...files.flatMap((file) => wrongWords(tree, file, forbidden))];
  },
};
