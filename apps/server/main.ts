import { parseArgs } from 'node:util';
import { isDatabaseAway } from '#platform/database/away.ts';
import { StartFailure } from '#platform/postgres/index.ts';
import { start } from './start/start.ts';

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env.PORT ?? '8080' },
      host: { type: 'string', default: process.env.HOST ?? '127.0.0.1' },
    },
  });
  return { empty: values.empty, port: Number(values.port), host: values.host };
};

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

try {
  stopOnSignal(await start(readOptions(), say));
} catch (trouble) {
  if (!(trouble instanceof StartFailure)) throw trouble;
  console.error(`\n✗ ${trouble.message}\n`);
  process.exit(1);
}
