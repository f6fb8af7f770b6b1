import { type Command, commands } from './commands.ts';
import { asksForHelp, type Call, readWords, usageOf } from './read-words.ts';
import { systemRefusal } from './system-trouble.ts';
import type { Say } from './with-database.ts';

const callOf = (name: string, { forms }: Command): Call => ({ call: `npm run wenmai -- ${name}`, forms });

/** Carries out a command as it was said, or says how to call it. Refused: words that the command does not know, and what the system would not do. */
export const carryOut = async (
  name: string,
  command: Command,
  args: readonly string[],
  say: Say,
): Promise<void> => {
  const call = callOf(name, command);
  if (asksForHelp(args)) return say(`${command.says}\n    ${usageOf(call)}`);
  try {
    await command.run(readWords(call, args), say);
  } catch (trouble) {
    throw systemRefusal(trouble) ?? trouble;
  }
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
