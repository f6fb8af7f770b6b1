import type { Check, Finding } from './check.ts';
import type { Tree } from './tree.ts';

const places = /^(apps|bench|bin|checks|data|database|docs|e2e|modules|platform|standards)\/[\w./-]+$/;

/** Why something between backticks, a place in the repository or `file › title of a test`, is not there. */
const whyNotThere = (tree: Tree, said: string): string | undefined => {
  const [place = '', title] = said.split(' › ');
  if (!places.test(place)) return title === undefined ? undefined : `names no file: “${said}”`;
  if (title === undefined)
    return tree.has(place) || tree.files.some((file) => file.startsWith(`${place.replace(/\/$/, '')}/`))
      ? undefined
      : `names ${place}, which is not there`;
  if (!tree.has(place)) return `names a test in ${place}, which is not there`;
  const isNamed = ["'", '"', '`'].some((quote) => tree.text(place).includes(`${quote}${title}${quote}`));
  return isNamed ? undefined : `names the test “${title}”, which is not in ${place}`;
};

const findIn = (tree: Tree, file: string): Finding[] =>
  tree
    .text(file)
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(/`([^`]+)`/g)].flatMap(([, said = '']) => {
        const says = whyNotThere(tree, said);
        return says ? [{ at: `${file}:${at + 1}`, says }] : [];
      }),
    );

/** What a district submits names files and tests; all of them exist, so that the tables cannot drift from the code. */
export const trustDocuments: Check = {
  name: 'trust-documents',
  find: ({ tree }) =>
    tree.files
      .filter((file) => file.startsWith('docs/trust/') && file.endsWith('.md'))
      .flatMap((file) => findIn(tree, file)),
};
