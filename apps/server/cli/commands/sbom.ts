import { writeFile } from 'node:fs/promises';
import { npm } from '#bin/npm.mjs';
import type { Said } from '../read-words.ts';
import type { Say } from '../with-database.ts';

/** The bill of materials (CycloneDX) of exactly what the lock file names; from the lock file alone, without a network. */
export const billOfMaterials = async (): Promise<string> => {
  const { code, output } = await npm([
    'sbom',
    '--sbom-format=cyclonedx',
    '--package-lock-only',
    '--loglevel=error',
  ]);
  if (code !== 0) throw new Error(`npm sbom: ${output.trim()}`);
  const bill = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  bill.metadata.component.name = 'wenmai'; // npm takes the name of the folder
  return `${JSON.stringify(bill, null, 2)}\n`;
};

/** `sbom [FILE]`: writes the bill of materials to a file, or to the screen. */
export const sbom = async ({ words: [file] }: Said, say: Say): Promise<void> => {
  const bill = await billOfMaterials();
  if (!file) return say(bill.trimEnd());
  await writeFile(file, bill);
  say(`✓ ${file}`);
};
