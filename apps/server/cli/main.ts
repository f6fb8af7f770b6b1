import { carryOut, usage } from './carry-out.ts';
import { commands } from './commands.ts';
import { tellTrouble } from './tell-trouble.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(usage());
  process.exit(['help', '--help', '-h'].includes(name) ? 0 : 2);
}
try {
  await carryOut(name, command, args, (line) => console.log(line));
} catch (trouble) {
  tellTrouble(trouble);
  process.exitCode = 1;
}
