import { readFile } from 'node:fs/promises';
import { type Refusal, refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

/** A backup may lie anywhere for years, and whoever has it can try passphrases as long as they like. */
const leastCharacters = 12;

/** The passphrase in a file, without what surrounds it. Refused: a file that cannot be read or holds none. */
export const readPassphrase = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim() || refuse(refusals.passphraseUnreadable({ file }));
};

/** Why nothing is sealed by a passphrase: it is short. What was sealed by one still opens. */
export const whyNotPassphrase = (passphrase: string): Refusal | undefined =>
  [...passphrase].length < leastCharacters ? refusals.passphraseShort({ least: leastCharacters }) : undefined;
