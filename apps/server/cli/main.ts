import { StartFailure } from '#platform/postgres/index.ts';
import { Refusal } from '#platform/refusals/index.ts';
import { commands } from './commands.ts';

const usage = () =>
  [
    '用法 · Usage: npm run wenmai -- 命令 · COMMAND',
    ...Object.entries(commands).map(
      ([name, { usage: how, says }]) => `  ${`${name} ${how}`.padEnd(44)} ${says}`,
    ),
  ].join('\n');

const complain = (trouble: Refusal) => {
  console.error(`✗ ${trouble.zh}\n  ${trouble.en}  (${trouble.code})`);
  for (const { at, zh, en } of trouble.problems) console.error(`  ${at}: ${zh} · ${en}`);
};

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(usage());
  process.exit(name === '' || name === 'help' ? 0 : 2);
}
try {
  await command.run(words, (line) => console.log(line));
} catch (trouble) {
  if (trouble instanceof Refusal) complain(trouble);
  else if (trouble instanceof StartFailure) console.error(`✗ ${trouble.message}`);
  else throw trouble;
  process.exitCode = 1;
}
