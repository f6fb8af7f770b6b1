import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The program started as its users start it, and the seconds until it answered its first page. */
export type Started = { seconds: number; pid: number; stop(): Promise<void> };

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

const answers = async (port: number) => {
  try {
    const page = await fetch(`http://127.0.0.1:${port}/console/`);
    return page.ok;
  } catch {
    return false;
  }
};

const stop = async (child: ChildProcess) => {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** Runs a command that starts the program, with `--port` added and nobody's requests counted, and waits for its first page. */
export const startProgram = async (
  command: readonly string[],
  { folder, environment }: { folder: string; environment: Record<string, string> },
): Promise<Started> => {
  const [port, begun] = [await freePort(), performance.now()];
  const [file = '', ...args] = [...command, '--port', String(port)];
  const child = spawn(file, args, {
    cwd: folder,
    env: { ...process.env, WENMAI_RATES: 'off', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the program ended before its first page: ${complaint}`);
    await sleep(20);
  }
  return { seconds: (performance.now() - begun) / 1000, pid: child.pid ?? 0, stop: () => stop(child) };
};

/** MiB of memory that a process holds, as Linux tells it; elsewhere not a number. */
export const residentMemory = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
};
