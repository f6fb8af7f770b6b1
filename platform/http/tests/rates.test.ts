import { afterEach, describe, expect, test } from 'vitest';
import { StartFailure } from '#platform/postgres/start-failure.ts';
import { openServer } from '../server.ts';
import { addressOf, ratesSaid, usualRates } from '../walls/rates.ts';

describe('how much one person may do', () => {
  test.each([
    ['', usualRates],
    ['off', undefined],
    ['commands=600, sign-in=9', { ...usualRates, commands: 600, 'sign-in': 9 }],
  ])('WENMAI_RATES=%s', (said, rates) => {
    expect(ratesSaid(said)).toEqual(rates);
  });

  test.each(['commands', 'commands=none', 'nonsense=3', 'commands=0', 'toString=3'])(
    'WENMAI_RATES=%s is refused at the start',
    (said) => {
      expect(() => ratesSaid(said)).toThrow(StartFailure);
      expect(() => ratesSaid(said)).toThrow(`“${said}”`);
    },
  );

  test('an address of the new kind stands for the network of its household', () => {
    expect(addressOf('203.0.113.9')).toBe('203.0.113.9');
    expect(addressOf('2001:db8:1:2:aaaa::1')).toBe(addressOf('2001:db8:1:2:bbbb:cccc::9'));
    expect(addressOf('2001:db8::1:2')).toBe(addressOf('2001:db8::3:4'));
    expect(addressOf('2001:db8:1:0::1')).toBe(addressOf('2001:db8:1:0:a:b:c:d'));
    expect(addressOf('2001:db8:1:2::1')).not.toBe(addressOf('2001:db8:1:3::1'));
    expect(addressOf('::ffff:203.0.113.9')).toBe('::ffff:203.0.113.9');
  });
});

describe('too much', () => {
  let close = async () => {};
  afterEach(() => close());
  const aServer = async () => {
    const server = await openServer({
      logLevel: 'fatal',
      rates: { ...usualRates, 'sign-in': 2, questions: 3 },
    });
    close = () => server.close();
    server.post('/sign-in', { config: { rate: 'sign-in' } }, async () => ({}));
    server.get<{ Querystring: { who?: string } }>('/ask', async (request, reply) => {
      request.actorId = request.query.who ?? null;
      await server.countRequest('questions', request, reply);
      return {};
    });
    return server;
  };

  test('is refused in plain words with the time to wait, for that address and that kind only', async () => {
    const server = await aServer();
    const signIn = (remoteAddress: string) =>
      server.inject({ method: 'POST', url: '/sign-in', remoteAddress });
    expect((await signIn('203.0.113.1')).headers['ratelimit-remaining']).toBe('1');
    await signIn('203.0.113.1');
    const refused = await signIn('203.0.113.1');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({
      code: 'http.too-many',
      zh: expect.any(String),
      en: expect.any(String),
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn('203.0.113.2')).statusCode).toBe(200);
    expect((await server.inject({ url: '/ask', remoteAddress: '203.0.113.1' })).statusCode).toBe(200);
  });

  test('people behind one address are counted apart once it is known who they are', async () => {
    const server = await aServer();
    const statuses = [];
    for (const who of ['a', 'a', 'a', 'a', 'b'])
      statuses.push((await server.inject(`/ask?who=${who}`)).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
  });
});
