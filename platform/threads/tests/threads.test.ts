import { describe, expect, test } from 'vitest';
import { OverLimit, oneAtATime, runInThread } from '../index.ts';

const moduleOf = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads';${code}`)}`,
  );

const limits = { seconds: 10, megabytes: 64 };

describe('work in a thread', () => {
  test('gives back what it posts', async () => {
    const doubling = moduleOf('parentPort.postMessage(workerData * 2)');
    expect(await runInThread(doubling, 21, limits)).toBe(42);
  });

  test('fails as the thread failed', async () => {
    await expect(runInThread(moduleOf('throw new TypeError("no")'), 0, limits)).rejects.toThrow(
      new TypeError('no'),
    );
  });

  test('is ended when it takes too long', async () => {
    const endless = runInThread(moduleOf('for (;;);'), 0, { ...limits, seconds: 0.5 });
    await expect(endless).rejects.toBeInstanceOf(OverLimit);
  });

  test('is ended when it takes too much memory, and nothing else is', async () => {
    const greedy = runInThread(moduleOf('const all = []; for (;;) all.push([{}]);'), 0, limits);
    await expect(greedy).rejects.toBeInstanceOf(OverLimit);
  });
});

describe('one at a time', () => {
  const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test('work begins when all work before it has ended, also when that failed', async () => {
    const inTurn = oneAtATime();
    const seen: string[] = [];
    const work = (name: string, milliseconds: number, fails = false) =>
      inTurn(async () => {
        seen.push(`${name} begins`);
        await sleep(milliseconds);
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([work('a', 30), work('b', 1, true), work('c', 1)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
