import { describe, expect, test } from 'vitest';
import { rememberPages } from '../../start/portal-memory.ts';

const openMemory = () => {
  let [now, made] = [0, 0];
  const memory = rememberPages<string>(() => now);
  const make = async () => {
    made += 1;
    return { page: `page ${made}`, lasts: true };
  };
  return {
    memory,
    ask: (key = 'home') => memory.get(key, make),
    made: () => made,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};

const away = async (): Promise<{ page: string; lasts: boolean }> => {
  throw new Error('the database is away');
};

describe('the memory of pages', () => {
  test('makes a page once for all who ask within three seconds', async () => {
    const { ask, made, pass } = openMemory();
    await Promise.all([ask(), ask(), ask()]);
    pass(2_900);
    expect(await ask()).toBe('page 1');
    expect(made()).toBe(1);
  });

  test('answers an older page at once and makes it anew behind the answer', async () => {
    const { ask, pass } = openMemory();
    await ask();
    pass(4_000);
    expect(await ask()).toBe('page 1');
    await Promise.resolve();
    expect(await ask()).toBe('page 2');
  });

  test('makes a page anew before it answers when ten seconds have gone by', async () => {
    const { ask, pass } = openMemory();
    await ask();
    pass(10_000);
    expect(await ask()).toBe('page 2');
  });

  test('is old at once after something changed', async () => {
    const { memory, ask } = openMemory();
    await ask();
    memory.forget();
    expect(await ask()).toBe('page 2');
  });

  test('never keeps a page as new that was begun before something changed', async () => {
    const { memory } = openMemory();
    let finish = () => {};
    const slow = memory.get('home', async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { page: 'as it was', lasts: true };
    });
    memory.forget();
    finish();
    expect(await slow).toBe('as it was');
    expect(await memory.get('home', async () => ({ page: 'as it is', lasts: true }))).toBe('as it is');
  });

  test('answers what it has while the database is away, for ten minutes', async () => {
    const { memory, ask, pass } = openMemory();
    await ask();
    memory.forget();
    pass(9 * 60_000);
    expect(await memory.get('home', away)).toBe('page 1');
    pass(60_000);
    await expect(memory.get('home', away)).rejects.toThrow('away');
  });

  test('keeps five hundred pages and lets the oldest go', async () => {
    const { memory, ask, made } = openMemory();
    for (let page = 0; page <= 500; page += 1) await ask(`page ${page}`);
    expect(memory.size()).toBe(500);
    await ask('page 0');
    expect(made()).toBe(502);
  });

  test('keeps nothing of what does not exist', async () => {
    const { memory } = openMemory();
    await memory.get('nowhere', async () => ({ page: 'not found', lasts: false }));
    expect(memory.size()).toBe(0);
  });
});
