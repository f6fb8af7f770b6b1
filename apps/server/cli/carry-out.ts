import { type Command, commands } from './commands.ts';
import { asksForHelp, type Call, readWords, usageOf } from './read-words.ts';
import type { Say } from './with-database.ts';

const callOf = (name: string, { forms }: Command): Call => ({ call: `npm run wenmai -- ${name}`, forms });

/** Carries out a command as it was said, or says how to call it. Refused: words that the command does not know. */
export const carryOut = async (
  name: string,
  command: Command,
  args: readonly string[],
  say: Say,
): Promise<void> => {
  const call = callOf(name, command);
  if (asksForHelp(args)) return say(`${command.says}\n    ${usageOf(call)}`);
  await command.run(readWords(call, args), say);
};

/** How every command is called, and what for. */
export const usage = (): string =>
  [
    '用法 · Usage: npm run wenmai -- 命令 · COMMAND [--help]',
    ...Object.entries(commands).flatMap(([name, { forms, says }]) => [
      ...forms.map((form) => `  ${name} ${form}`.trimEnd()),
      `      ${says}`,
    ]),
  ].join('\n');
