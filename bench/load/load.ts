import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { quantile } from '../measure.ts';

/** One request as it goes over the wire. */
export type Request = { method: 'GET' | 'POST'; path: string; body?: string };

/** What is asked of whom: `connections` clients, each sending its next request when the last is answered. */
export type Load = {
  port: number;
  connections: number;
  seconds: number;
  headers: Record<string, string>;
  /** Taken one after another and, at the end, from the beginning again. */
  requests: readonly Request[];
};

/** What came back, without the first tenth of the time. */
export type Answers = {
  milliseconds: Float64Array;
  seconds: number;
  bytes: number;
  /** How many there were in all, the first tenth of the time included. */
  all: number;
  failures: string[];
};

/** How a server bore a load: answers a second, half and 99 of 100 answers within so many milliseconds, bytes of one. */
export type Borne = { perSecond: number; p50: number; p99: number; bytes: number; all: number };

/**
 * Puts a server under load from a thread of its own and answers how it bore it. Any answer that is not a success ends
 * the benchmark: a quick refusal is no answer.
 */
export const underLoad = async (load: Load): Promise<Borne> => {
  const worker = new Worker(new URL('load-thread.ts', import.meta.url), { workerData: load });
  const [answers] = (await once(worker, 'message')) as [Answers];
  if (answers.failures.length > 0)
    throw new Error(`${answers.failures.length} failed: ${answers.failures[0]}`);
  const times = [...answers.milliseconds];
  return {
    perSecond: times.length / answers.seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    bytes: answers.bytes / Math.max(1, times.length),
    all: answers.all,
  };
};
