import { fork } from 'node:child_process';
import { once } from 'node:events';
import { sparing } from '#bin/runtime.mjs';

/** A server under measurement, in a process of its own. */
export type Served = { port: number; pid: number; stop(): Promise<void> };

/** Starts one of the servers beside this file, about a database or a page; it tells its port when it listens. */
export const serve = async (
  server: 'program' | 'bare' | 'portal' | 'kept-page',
  about: string,
): Promise<Served> => {
  const child = fork(new URL(`${server}.ts`, import.meta.url), [about], {
    execArgv: sparing.nodeOptions,
    env: { ...sparing.environment, ...process.env, NODE_ENV: 'production' },
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.disconnect();
    await once(child, 'exit');
  };
  const told = await Promise.race([
    once(child, 'message').then(([message]) => message as { port: number }),
    once(child, 'exit').then(() => undefined),
  ]);
  if (!told) throw new Error(`the ${server} server ended before it listened`);
  return { port: told.port, pid: child.pid ?? 0, stop };
};

/** Called by a server of its own process: tells the port it listens on, and ends with the benchmark. */
export const tellPort = (port: number, close: () => Promise<void>): void => {
  process.send?.({ port });
  process.once('disconnect', async () => {
    await close();
    process.exit();
  });
};
