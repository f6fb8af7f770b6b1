import type { Check } from './check.ts';
import { judgeLanguages } from './words/languages.ts';
import { judgeRefusals } from './words/refusals.ts';

const mayRefuse = /^(platform|modules|apps)\/.*\.ts$/;

/** Whatever people read is there in both languages: every refusal, and every word of the web apps. */
export const words: Check = {
  name: 'words',
  find: async ({ tree }) => [
    ...tree.files
      .filter((file) => mayRefuse.test(file) && !file.includes('/tests/'))
      .flatMap((file) => judgeRefusals(file, tree.text(file))),
    ...(await judgeLanguages(tree)),
  ],
};
