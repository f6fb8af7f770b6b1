import { describe, expect, test } from 'vitest';
import { OverLimit, oneAtATime, runInProcess } from '../index.ts';

const work = (name: string) => new URL(`work/${name}.ts`, import.meta.url);

const limits = { seconds: 20, megabytes: 64 };

describe('work in a process of its own', () => {
  test('gives back what it answers', async () => {
    expect(await runInProcess(work('double'), 21, limits)).toBe(42);
  });

  test('fails as the work failed', async () => {
    await expect(runInProcess(work('fail'), 0, limits)).rejects.toThrow(new TypeError('no'));
  });

  test('is ended when it takes too long', async () => {
    const endless = runInProcess(work('never-end'), 0, { ...limits, seconds: 1 });
    await expect(endless).rejects.toBeInstanceOf(OverLimit);
  });

  test('is ended when it takes too much memory, and nothing else is', async () => {
    await expect(runInProcess(work('take-all-memory'), 0, limits)).rejects.toBeInstanceOf(OverLimit);
    expect(await runInProcess(work('double'), 4, limits)).toBe(8);
  });

  test('that ends without an answer is a fault', async () => {
    await expect(runInProcess(work('end-at-once'), 0, limits)).rejects.toThrow('ended without an answer');
  });

  test('can write nothing, read nothing but the program, start nothing, and sees no settings', async () => {
    expect(await runInProcess(work('reach-out'), 0, limits)).toEqual({
      writing: 'ERR_ACCESS_DENIED',
      readingElsewhere: 'ERR_ACCESS_DENIED',
      starting: 'ERR_ACCESS_DENIED',
      settings: [],
    });
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
