#!/usr/bin/env node
// Every command starts here, on whatever Node the machine has (20 or newer) and with nothing installed yet.
import { ensureDependencies } from './dependencies.mjs';
import { runOnNode, sparing } from './runtime.mjs';
import { Halt } from './say.mjs';
import { runTests } from './tests.mjs';

const entries = {
  check: 'checks/main.ts',
  bench: 'bench/main.ts',
};

const carryOut = async (command, args) => {
  if (command === 'test') return runTests(args);
  if (command === 'start') return runOnNode('apps/server/main.ts', args, sparing);
  if (Object.hasOwn(entries, command)) return runOnNode(entries[command], args);
  return runOnNode('apps/server/cli/main.ts', [command, ...args]);
};

const [command = 'help', ...args] = process.argv.slice(2);
try {
  await ensureDependencies();
  process.exitCode = await carryOut(command, args);
} catch (error) {
  console.error(error instanceof Halt ? error.message : error);
  process.exitCode = 1;
}
