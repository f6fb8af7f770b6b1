import { expect, test } from 'vitest';
import { trustDocuments } from '../trust-documents.ts';
import { findingsIn } from './miniature.ts';

const said = (text: string) =>
  findingsIn(trustDocuments, {
    'docs/trust/level-3.md': `# Table\n\n| a | ${text} |\n`,
    'modules/access/rules.ts': '',
    'modules/access/tests/rules.test.ts': "test('a lock ends', () => {});\n",
  });

test.each([
  '`modules/access`',
  '`modules/access/rules.ts`',
  '`modules/access/tests/rules.test.ts › a lock ends`',
  '`npm test`',
])('what is there passes: %s', async (text) => {
  expect(await said(text)).toEqual([]);
});

test.each([
  ['`modules/acces`', 'names modules/acces, which is not there'],
  [
    '`modules/access/old.test.ts › a lock ends`',
    'names a test in modules/access/old.test.ts, which is not there',
  ],
  ['`rules.test.ts › a lock ends`', 'names no file: “rules.test.ts › a lock ends”'],
  [
    '`modules/access/tests/rules.test.ts › a lock`',
    'names the test “a lock”, which is not in modules/access/tests/rules.test.ts',
  ],
])('what is not there is found: %s', async (text, says) => {
  expect(await said(text)).toEqual([`docs/trust/level-3.md:3: ${says}`]);
});
