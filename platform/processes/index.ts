import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answered } from './answer-once.ts';

export type ProcessLimits = { seconds: number; megabytes: number };

/** A piece of work was ended because it took more time or memory than it was given. */
export class OverLimit extends Error {}

const checkout = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a module that calls `answerOnce` in a process of its own and gives back its answer. Heavy work holds up no
 * request there, and whatever a hostile file makes of it, it ends alone: a thread that runs out of memory can take the
 * whole program with it. The process may read the program's own files, write nothing, start nothing, and knows no
 * setting or secret. Work beyond the limits is ended with `OverLimit`; an error there is an error here.
 */
export const runInProcess = async (module: URL, input: unknown, limits: ProcessLimits): Promise<unknown> => {
  const child = startChild(module, limits);
  const said = keepLastWords(child);
  const ended = once(child, 'exit');
  const outOfTime = AbortSignal.timeout(limits.seconds * 1_000);
  outOfTime.addEventListener('abort', () => child.kill('SIGKILL'));
  const answered = once(child, 'message') as Promise<[Answered]>;
  child.send(input as object, () => {}); // one that is gone already says so by ending
  const first = await Promise.race([answered, ended.then(() => undefined)]);
  child.kill('SIGKILL');
  if (!first) throw whyItEnded(module, { late: outOfTime.aborted, said: said() });
  const [answer] = first;
  if ('failed' in answer) throw answer.failed;
  return answer.done;
};

const startChild = (module: URL, { megabytes }: ProcessLimits) =>
  fork(module, {
    execArgv: [`--max-old-space-size=${megabytes}`, '--permission', `--allow-fs-read=${checkout}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { SystemRoot: process.env.SystemRoot },
  });

const keptCharacters = 4_000;

const keepLastWords = (child: ChildProcess) => {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    said = (said + more).slice(-keptCharacters);
  });
  return () => said;
};

const whyItEnded = (module: URL, { late, said }: { late: boolean; said: string }) =>
  late || said.includes('heap out of memory')
    ? new OverLimit(`${module.pathname} took too long or too much`)
    : new Error(`${module.pathname} ended without an answer: ${said}`);

/** Lets pieces of heavy work pass one after the other: each waits until those before it have ended. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};
