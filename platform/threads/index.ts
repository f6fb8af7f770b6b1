import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export type ThreadLimits = { seconds: number; megabytes: number };

/** A piece of work was ended because it took more time or memory than it was given. */
export class OverLimit extends Error {}

/**
 * Runs a module in a thread of its own, so that heavy work holds up no request, and gives back the one
 * message it posts. Work beyond the limits is ended with `OverLimit`; an error in the thread is an error
 * here.
 */
export const runInThread = async (module: URL, input: unknown, { seconds, megabytes }: ThreadLimits) => {
  const thread = new Worker(module, {
    workerData: input,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  try {
    const [answer] = await once(thread, 'message', { signal: AbortSignal.timeout(seconds * 1_000) });
    return answer as unknown;
  } catch (error) {
    throw isOverLimit(error) ? new OverLimit(`${module.pathname} took too long or too much`) : error;
  } finally {
    await thread.terminate();
  }
};

const isOverLimit = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));

/** Lets pieces of heavy work pass one after the other: each waits until those before it have ended. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};
