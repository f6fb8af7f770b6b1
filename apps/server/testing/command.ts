import { carryOut } from '../cli/carry-out.ts';
import { commands } from '../cli/commands.ts';
import type { Story } from './story.ts';

/**
 * Gives a command as the operator of a story's installation does, with these settings besides the database's; answers
 * what it said.
 */
export const give = async (
  { url, ownerUrl }: Pick<Story, 'url' | 'ownerUrl'>,
  [name = '', ...words]: string[],
  settings: Record<string, string> = {},
): Promise<string> => {
  const before = process.env;
  process.env = { ...before, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, ...settings };
  const said: string[] = [];
  try {
    const command = commands[name];
    if (command) await carryOut(name, command, words, (line) => said.push(line));
  } finally {
    process.env = before;
  }
  return said.join('\n');
};
