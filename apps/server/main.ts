import { isDatabaseAway } from '#platform/database/away.ts';
import { asksForHelp, usageOf } from './cli/read-words.ts';
import { tellTrouble } from './cli/tell-trouble.ts';
import { start } from './start/start.ts';
import { howToStart, readStartOptions } from './start/start-options.ts';

const say = (line: string) => console.log(line);

const stopOnSignal = (stop: () => Promise<void>) => {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      say('\n正在停止 · Stopping…');
      await stop();
      process.exit();
    });
};

// The driver asks questions of its own when it connects; one that fails with the database away must not end the program.
process.on('unhandledRejection', (trouble) => {
  if (!isDatabaseAway(trouble)) throw trouble;
  say(`数据库暂时不可用 · The database is away for the moment: ${String(trouble)}`);
});

const args = process.argv.slice(2);
if (asksForHelp(args)) {
  say(usageOf(howToStart));
  process.exit();
}
try {
  stopOnSignal(await start(readStartOptions(args, process.env), say));
} catch (trouble) {
  tellTrouble(trouble);
  process.exit(1);
}
