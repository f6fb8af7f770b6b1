import type { Check, Finding } from './check.ts';
import { lineAt } from './source/parse.ts';
import type { Tree } from './tree.ts';

/** What must never be committed. Brackets keep the patterns from finding themselves. */
const unwanted: { pattern: RegExp; says: string }[] = [
  { pattern: /(?<![\w.*<-])[/](?:work|tmp|root|home|Users)[/][\w.]/, says: 'a path of one machine' },
  { pattern: /\b[A-Z]:\\+Users\\/i, says: 'a path of one machine' },
  {
    pattern: /"resolve[d]":\s*"/,
    says: 'the address a package came from; run npm with omit-lockfile-registry-resolved',
  },
  {
    pattern: /\bregistry[.][\w.-]+\.\w+|\bnpmmirro[r]\b|\bregistry\s*=\s*https?:/,
    says: 'the host of a package registry',
  },
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KE[Y]-----/, says: 'a private key' },
  {
    pattern: /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|npm_\w{36}|sk-\w{32,})\b/,
    says: 'a token of some service',
  },
  {
    pattern: /\b\w+:\/\/\w+:(?!postgres@|password@|secret@)[^\s@/$'"`{}]{6,}@(?!localhost|127\.)/,
    says: 'an address with a password',
  },
];

const isBinary = /\.(png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|xlsx|zip|gz|pdf|mp[34]|tiff?)$/i;

const unwantedIn = (tree: Tree, file: string): Finding[] => {
  const text = tree.text(file);
  return unwanted.flatMap(({ pattern, says }) => {
    const found = pattern.exec(text);
    return found
      ? [{ at: `${file}:${lineAt(text, found.index)}`, says: `holds ${says}: ${found[0].trim()}` }]
      : [];
  });
};

/** Nothing committed tells of one machine, of where packages came from, or of a secret. */
export const secretsAndPaths: Check = {
  name: 'secrets-and-paths',
  find: ({ tree }) =>
    tree.files.filter((file) => !isBinary.test(file)).flatMap((file) => unwantedIn(tree, file)),
};
