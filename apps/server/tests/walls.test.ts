import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../compose.ts';
import { buildPortal } from '../start/build-portal.ts';
import { rememberPages } from '../start/portal-memory.ts';
import { serveConsole } from '../start/serve-console.ts';
import { type Answer, servePortal } from '../start/serve-portal.ts';
import { openStory, type Story } from '../testing/story.ts';

let story: Story;
let server: FastifyInstance;
const folders: string[] = [];

/** The console as it is served, with its own page and one asset; building all of it would take half a minute. */
const aConsole = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wenmai-console-'));
  folders.push(folder);
  const from = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  await cp(from('console/index.html'), join(folder, 'index.html'));
  await cp(from('look/seal.svg'), join(folder, 'assets', 'seal.svg'));
  return folder;
};

beforeAll(async () => {
  story = await openStory();
  const composed = await compose(story.db, story.clock, { logLevel: 'fatal' });
  const { residents } = composed;
  server = composed.server;
  await serveConsole(server, await aConsole());
  const memory = rememberPages<Answer>();
  await servePortal(server, {
    folder: await buildPortal(() => {}),
    memory,
    db: story.db,
    clock: story.clock,
    residents,
  });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await story.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const policyOf = async (url: string) => {
  const { headers } = await server.inject({ url });
  const parts = String(headers['content-security-policy']).split('; ');
  return {
    headers,
    policy: new Map(parts.map((part) => part.split(/ (.*)/).slice(0, 2) as [string, string])),
  };
};

const kinds = {
  'a page of the portal': '/',
  'a page that is not there': '/nowhere',
  'the console': '/console/',
  'a file of the console': '/console/assets/seal.svg',
  'the style of the portal': '/portal/seal.svg',
  data: '/api/openapi.json',
  'a refusal': '/api/organisations/tree',
  'an address that cannot be read': '/%ED%A0%80',
};

describe('the walls around every kind of answer', () => {
  test.each(Object.entries(kinds))('%s', async (_, url) => {
    const { headers, policy } = await policyOf(url);
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': expect.stringMatching(/^'(self|none)'$/),
    });
    const scripts = `${policy.get('script-src')} ${policy.get('default-src')}`;
    expect(scripts).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
    expect(policy.get('style-src') ?? '').not.toContain('unsafe');
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    // What is JSON is UTF-8 by its own definition.
    expect(headers['content-type']).toMatch(/^application\/(problem\+)?json|; charset=utf-8$/);
    expect(Object.keys(headers).filter((name) => /^(access-control-|server$|x-powered)/.test(name))).toEqual(
      [],
    );
  });

  test.each([
    ['/.git/config', 404],
    ['/package.json', 404],
    ['/portal/', 404],
    ['/portal/..%2f..%2fpackage.json', 404],
    ['/console/assets/', 200],
  ])('%s shows neither what the program is made of nor a list of files', async (url, status) => {
    const { statusCode, body } = await server.inject({ url });
    expect([statusCode, /"dependencies"|\[core\]|href="seal/.test(body)]).toEqual([status, false]);
  });

  test.each([
    ['application/json', '{"phone":{"a":1}}'],
    ['application/json', '{"phone":"13800000001","question":{}}'],
    ['text/plain', 'phone=13800000001'],
    ['multipart/form-data; boundary=a', '--a\r\n\r\n--a--'],
  ])('at a door for forms %s is refused and is no fault: %s', async (type, payload) => {
    const headers = { 'content-type': type };
    const reply = await server.inject({ method: 'POST', url: '/sign-in', headers, payload });
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'http.unreadable']);
    const nowhere = await server.inject({ method: 'POST', url: '/api/nowhere', headers, payload });
    expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'http.not-found']);
  });

  test('nothing is echoed to who sends TRACE', async () => {
    const { statusCode, body } = await server.inject({
      method: 'TRACE' as 'GET',
      url: '/',
      headers: { cookie: 'secret=1' },
    });
    expect([statusCode, body.includes('secret')]).toEqual([404, false]);
  });

  test('data is kept by nobody on the way, pages of the portal for seconds', async () => {
    expect((await policyOf('/api/openapi.json')).headers['cache-control']).toBe('no-store');
    expect((await policyOf('/')).headers['cache-control']).toContain('max-age=5');
  });

  test('every answer of the console has another nonce, and only its style elements may carry it', async () => {
    const nonceOf = async () => {
      const { body, headers } = await server.inject({ url: '/console/district' });
      const nonce = /name="style-nonce" content="([\w-]{22})"/.exec(body)?.[1] ?? 'none';
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(body).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });
});
