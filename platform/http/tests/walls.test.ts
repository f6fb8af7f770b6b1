import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openServer } from '../server.ts';
import { limits, usualPatience } from '../walls/limits.ts';

const aServer = async () => {
  const server = await openServer({ logLevel: 'fatal' });
  server.post('/forms', async () => ({ done: true }));
  server.get('/pages/:name', async ({ ip }) => ({ ip }));
  server.get('/cookies', async ({ headers }, reply) => {
    reply.header('set-cookie', 'one=1; Path=/; HttpOnly').header('set-cookie', 'two=2; Path=/; Secure');
    return { brought: headers.cookie ?? '' };
  });
  return server;
};

let server: FastifyInstance;
beforeAll(async () => {
  server = await aServer();
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());
afterEach(() => {
  delete process.env.WENMAI_TRUST_PROXY;
});

const post = async (headers: Record<string, string>, to = server) => {
  const reply = await to.inject({
    method: 'POST',
    url: '/forms',
    headers: { host: 'wenmai.test', ...headers },
  });
  return `${reply.statusCode} ${reply.json().code ?? ''}`.trim();
};

describe('what another site has a browser send is refused', () => {
  test.each([
    ['a program that is no browser', {}, '200'],
    ['a page of ours', { origin: 'http://wenmai.test', 'sec-fetch-site': 'same-origin' }, '200'],
    ['another site', { origin: 'http://elsewhere.test' }, '403 http.foreign-origin'],
    ['another port', { origin: 'http://wenmai.test:8080' }, '403 http.foreign-origin'],
    ['a page in a sandbox', { origin: 'null' }, '403 http.foreign-origin'],
    ['nonsense', { origin: 'http://[' }, '403 http.foreign-origin'],
    [
      'a browser that hides the site but not that it is another',
      { 'sec-fetch-site': 'cross-site' },
      '403 http.foreign-origin',
    ],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, '403 http.foreign-origin'],
  ])('%s', async (_, headers, expected) => {
    expect(await post(headers)).toBe(expected);
  });

  test('behind a proxy the host and protocol that the visitor saw count, and only from a proxy that is trusted', async () => {
    const seen = { 'x-forwarded-host': 'culture.gov.test', 'x-forwarded-proto': 'https' };
    expect(await post({ ...seen, origin: 'https://culture.gov.test' })).toBe('403 http.foreign-origin');
    process.env.WENMAI_TRUST_PROXY = 'true';
    const behind = await aServer();
    expect(await post({ ...seen, origin: 'https://culture.gov.test' }, behind)).toBe('200');
    expect(await post({ ...seen, origin: 'http://culture.gov.test' }, behind)).toBe(
      '403 http.foreign-origin',
    );
    await behind.close();
  });

  test.each<Record<string, string>>([
    { host: 'culture.gov.test/api/auth/sign-in/username?' },
    { host: 'culture.gov.test:99999' },
    { 'x-forwarded-host': 'culture.gov.test/api/auth/update-user?' },
    { 'x-forwarded-host': 'one@culture.gov.test' },
  ])('an address is made of no host that is none: %o', async (headers) => {
    process.env.WENMAI_TRUST_PROXY = 'true';
    const behind = await aServer();
    expect(await post(headers, behind)).toBe('422 http.unreadable');
    expect(await post({ host: '[2001:db8::1]:8080' }, behind)).toBe('200');
    await behind.close();
  });
});

describe('the proxy in front', () => {
  const askBehind = async (trust: string, headers: Record<string, string>) => {
    process.env.WENMAI_TRUST_PROXY = trust;
    const behind = await aServer();
    const reply = await behind.inject({ url: '/pages/a', headers });
    await behind.close();
    return {
      ip: reply.json().ip,
      id: reply.headers['x-request-id'],
      hsts: reply.headers['strict-transport-security'],
    };
  };

  test.each([
    ['', '127.0.0.1'],
    ['true', '10.1.1.1'],
    ['2', '203.0.113.9'],
    ['127.0.0.1', '10.1.1.1'],
    ['127.0.0.1,10.0.0.0/8', '203.0.113.9'],
  ])('WENMAI_TRUST_PROXY=%s believes that the visitor is %s', async (trust, ip) => {
    expect((await askBehind(trust, { 'x-forwarded-for': '203.0.113.9, 10.1.1.1' })).ip).toBe(ip);
  });

  test.each([
    ['203.0.113.9:555', '203.0.113.9'],
    ['[2001:db8::1]:555', '2001:db8::1'],
    ['"[2001:db8::1]"', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['unknown', '127.0.0.1'],
    ['203.0.113.9, garbage', '127.0.0.1'],
    ['_hidden', '127.0.0.1'],
    ['1.2.3.4.5', '127.0.0.1'],
  ])('that says %s means the visitor at %s', async (said, ip) => {
    expect((await askBehind('true', { 'x-forwarded-for': said })).ip).toBe(ip);
  });

  test('gives the request its id, when it is decent', async () => {
    expect((await askBehind('true', { 'x-request-id': 'proxy-0001.a' })).id).toBe('proxy-0001.a');
    expect((await askBehind('', { 'x-request-id': 'proxy-0001.a' })).id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await askBehind('true', { 'x-request-id': 'a\tb"}{"level":50' })).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is told to keep to https by whoever came by https alone', async () => {
    expect((await askBehind('true', { 'x-forwarded-proto': 'https' })).hsts).toBe('max-age=31536000');
    expect((await askBehind('true', {})).hsts).toBeUndefined();
  });
});

describe('cookies', () => {
  const visit = async (protocol: 'http' | 'https', cookie: string) => {
    process.env.WENMAI_TRUST_PROXY = 'true';
    const behind = await aServer();
    const headers = { 'x-forwarded-proto': protocol, cookie };
    const reply = await behind.inject({ url: '/cookies', headers });
    await behind.close();
    return { brought: reply.json().brought, given: reply.headers['set-cookie'] };
  };

  test('by https are bound to this host, and none that another host may have set is believed', async () => {
    const { brought, given } = await visit(
      'https',
      'one=theirs; __Host-one=1;__Host-two=2; __Secure-one=theirs',
    );
    expect(given).toEqual(['__Host-one=1; Path=/; HttpOnly; Secure', '__Host-two=2; Path=/; Secure']);
    expect(brought).toBe('one=1; two=2');
  });

  test('are read in one way: none that cannot be decoded, none whose name stands there twice', async () => {
    const said = 'one=1;two=2;  three=%E0; two=3; four; __Secure-five=5; six=a%20b';
    expect((await visit('http', said)).brought).toBe('one=1; six=a%20b');
    const secure = '__Host-one=1; __Host-__Secure-one=2; __Host-two=2; __Host-two=3';
    expect((await visit('https', secure)).brought).toBe('one=1');
  });

  test('by http, where browsers keep no such names, stay as they are', async () => {
    const { brought, given } = await visit('http', 'one=1');
    expect([brought, given]).toEqual(['one=1', ['one=1; Path=/; HttpOnly', 'two=2; Path=/; Secure']]);
  });
});

/** What comes back for bytes on the wire. */
const say = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(bytes),
    );
    let said = '';
    socket.on('data', (part) => {
      said += part;
      if (/"requestId":"[^"]+"}$/.test(said)) socket.destroy();
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });

describe('too much, too long and too broken', () => {
  const beginning = 'GET /pages/a HTTP/1.1\r\nhost: a\r\nconnection: close\r\n';
  test.each([
    ['headers', `${beginning}x-more: ${'x'.repeat(limits.headerBytes)}\r\n\r\n`, 413],
    ['an address', `GET /pages/a?${'x'.repeat(limits.urlCharacters)} HTTP/1.1\r\nhost: a\r\n\r\n`, 413],
    ['a name in an address', `GET /pages/${'x'.repeat(300)} HTTP/1.1\r\nhost: a\r\n\r\n`, 422],
    [
      'a body',
      `POST /forms HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2000000\r\n\r\n`,
      413,
    ],
    ['no HTTP at all', 'HELO wenmai\r\n\r\n', 422],
    ['an address that is not text', 'GET /pages/%ED%A0%80 HTTP/1.1\r\nhost: a\r\n\r\n', 422],
    [
      'two lengths',
      'POST /forms HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd',
      422,
    ],
    [
      'two ways to end',
      'POST /forms HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      422,
    ],
  ])('%s: refused in plain words', async (_, bytes, status) => {
    const said = await say(bytes);
    const [head = '', body = ''] = said.split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(JSON.parse(body)).toMatchObject({ status, zh: expect.any(String), en: expect.any(String) });
    expect(said).not.toMatch(/FST_|HPE_|Error|node_modules/);
  });

  test('waiting for a slow visitor has an end', () => {
    const { requestTimeout, headersTimeout, timeout, maxConnections } = server.server;
    expect([requestTimeout, headersTimeout, timeout]).toEqual([
      usualPatience.requestMs,
      usualPatience.headersMs,
      usualPatience.silenceMs,
    ]);
    expect(maxConnections).toBe(limits.connections);
  });

  test('a visitor who never ends the headers is sent away', async () => {
    const hasty = await openServer({ logLevel: 'fatal', patience: { headersMs: 200, checkMs: 50 } });
    await hasty.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect((hasty.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: a\r\n');
    const ended = new Promise((resolve) => socket.on('close', () => resolve('sent away')));
    socket.resume();
    expect(await Promise.race([ended, sleep(3_000)])).toBe('sent away');
    await hasty.close();
  });
});
