import { expect, test } from 'vitest';
import { billOfMaterials } from '#apps/server/cli/commands/sbom.ts';
import { findAdvisories } from '../dependencies/advisories.ts';
import { findInexact, findInLockFile } from '../dependencies/lock-file.ts';

const good = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };
const lockOf = (path: string, entry: object) =>
  findInLockFile(JSON.stringify({ packages: { '': {}, [path]: { ...good, ...entry } } })).map(
    ({ says }) => says,
  );

test.each([
  ['a good one', 'node_modules/a', {}, []],
  ['one of two licences', 'node_modules/a', { license: '(GPL-3.0 OR MIT)' }, []],
  [
    'a library that can be exchanged',
    'node_modules/@img/sharp-libvips-linux-x64',
    { license: 'LGPL-3.0-or-later' },
    [],
  ],
  [
    'the LGPL elsewhere',
    'node_modules/a',
    { license: 'LGPL-3.0-or-later' },
    [expect.stringContaining('not on the list')],
  ],
  [
    'both of two licences',
    'node_modules/a',
    { license: 'MIT AND GPL-3.0' },
    [expect.stringContaining('not on the list')],
  ],
  ['no licence', 'node_modules/a', { license: undefined }, [expect.stringContaining('no licence')]],
  ['no hash', 'node_modules/a', { integrity: undefined }, ['has no integrity hash']],
  [
    'an install script',
    'node_modules/a',
    { hasInstallScript: true },
    [expect.stringContaining('install script')],
  ],
])('%s', (_, path, entry, says) => {
  expect(lockOf(path, entry)).toEqual(says);
});

test('a range of versions is found', () => {
  const found = findInexact(JSON.stringify({ dependencies: { a: '1.2.3', b: '^1.2.3', c: 'latest' } }));
  expect(found.map(({ at }) => at)).toEqual(['package.json: b', 'package.json: c']);
});

test('what is published against a dependency is found from the level on that fails; no answer is no finding', () => {
  const via = (severity: string) => [{ url: 'https://example.test/GHSA-1', title: 'Bad', severity }];
  const answer = JSON.stringify({
    vulnerabilities: { a: { via: via('critical') }, b: { via: via('low') }, c: { via: ['a'] } },
  });
  expect(findAdvisories(`npm warn\n${answer}`, '2026-01-01')).toEqual([
    { at: 'a', says: 'critical: Bad (GHSA-1)' },
  ]);
  expect(findAdvisories('{"statusCode":405}', '2026-01-01')).toBeUndefined();
  expect(findAdvisories('', '2026-01-01')).toBeUndefined();
});

test('the bill of materials names every package with its version, licence and address in the registry’s own words', async () => {
  const bill = JSON.parse(await billOfMaterials());
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: expect.stringMatching(/^1\.[5-9]$/),
    version: 1,
  });
  expect(bill.metadata.component).toMatchObject({
    name: 'wenmai',
    purl: expect.stringContaining('pkg:npm/wenmai@'),
  });
  const fastify = bill.components.find(({ name }: { name: string }) => name === 'fastify');
  expect(fastify).toMatchObject({
    purl: `pkg:npm/fastify@${fastify.version}`,
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
  });
  expect(new Set(bill.components.map((each: { 'bom-ref': string }) => each['bom-ref'])).size).toBe(
    bill.components.length,
  );
});
