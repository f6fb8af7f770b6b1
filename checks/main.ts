import { fileURLToPath } from 'node:url';
import type { Check, Finding, Ground } from './check.ts';
import { everyCheck } from './every-check.ts';
import { migratedWhenAsked } from './migrated-database.ts';
import { openTree } from './tree.ts';

const secondsSince = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

const runOne = async (check: Check, ground: Ground): Promise<Finding[]> => {
  try {
    return await check.find(ground);
  } catch (fault) {
    return [{ at: check.name, says: `could not look: ${fault instanceof Error ? fault.message : fault}` }];
  }
};

/** Runs every check, whatever the others found, and answers whether all is well. */
export const runChecks = async (root: string, say: (line: string) => void): Promise<boolean> => {
  const { migrated, close } = migratedWhenAsked();
  const ground = { tree: openTree(root), migrated, note: (line: string) => say(`   ${line}`) };
  let allIsWell = true;
  for (const check of everyCheck) {
    const start = performance.now();
    const findings = await runOne(check, ground);
    allIsWell &&= findings.length === 0;
    say(`${findings.length === 0 ? 'ok' : 'NOT OK'} ${check.name} (${secondsSince(start)})`);
    for (const { at, says } of findings) say(`   ${at}: ${says}`);
  }
  await close();
  return allIsWell;
};

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
  process.exitCode = (await runChecks(root, console.log)) ? 0 : 1;
}
