import { readFileSync } from 'node:fs';

/** The text that ships with the program. */
export const shipped = readFileSync(
  new URL('../../../standards/grassroots-centres.yaml', import.meta.url),
  'utf8',
);
/** Worked cases that say nothing, so that nothing has to be run. */
export const noCases = 'judged on: 2026-06-17\ncases: {}\n';

/** The shipped text as an officer would edit it: another version, and the edits given. */
export const edited = (version: string, ...edits: [from: string, to: string][]) =>
  [
    ['version: "2022.1"', `version: "${version}"`] as const,
    ['in force from: 2022-01-01', 'in force from: 2026-06-17'] as const,
    ...edits,
  ].reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the shipped standard says nowhere: ${from}`);
    return text.replace(from, to);
  }, shipped);

/** Forty-five hours a week instead of forty-two, from a day. */
export const moreHours = (from: string): [string, string] => [
  '        value: 42\n',
  `        value: 42\n        source: { zh: 原条款, en: the clause }\n      - from: ${from}\n        value: 45\n`,
];
/** Two brands for each village instead of one. */
export const twoBrands = (text: string, from: string) => {
  const at = text.indexOf('    how to mend', text.indexOf('code: local-brand'));
  const line = `      - from: ${from}\n        value: 2\n        source: { zh: 本区决定, en: the district decided }\n`;
  return text.slice(0, at) + line + text.slice(at);
};
/** Without one of the requirements. */
export const without = (text: string, code: string) => {
  const from = text.indexOf(`  - code: ${code}\n`);
  const next = text.indexOf('  - code: ', from + 10);
  return text.slice(0, from) + text.slice(next);
};
