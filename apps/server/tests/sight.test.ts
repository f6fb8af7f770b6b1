import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addOrganisation, listOrganisations } from '#modules/organisations/contract.ts';
import { usualPressure } from '#platform/http/walls/pressure.ts';
import { compose } from '../compose.ts';
import { mountHealth } from '../health.ts';
import { endInOrder } from '../start/end-in-order.ts';
import { openSight } from '../start/open-sight.ts';
import { rememberAnswers } from '../start/serve-portal.ts';
import { aDistrict } from '../testing/a-district.ts';
import { clientOf, openStory, type Story } from '../testing/story.ts';

let story: Story;
let districtId: string;
beforeAll(async () => {
  story = await openStory();
  ({ districtId } = await aDistrict(story));
});
afterAll(() => story.close());
afterEach(() => {
  for (const name of Object.keys(process.env).filter((each) =>
    /^(WENMAI_METRICS|OTEL_|WENMAI_STOP)/.test(each),
  ))
    delete process.env[name];
});

const aServer = async (options: Parameters<typeof compose>[2] = {}) => {
  const { server, dispatch } = await compose(story.db, story.clock, { logLevel: 'fatal', ...options });
  let stopping = false;
  mountHealth(server, {
    db: story.db,
    dataFolder: process.cwd(),
    token: process.env.WENMAI_METRICS_TOKEN,
    isStopping: () => stopping,
    areJobsRunning: dispatch.isRunning,
  });
  const endSight = await openSight({ server, db: story.db, memory: rememberAnswers() });
  server.addHook('onClose', endSight);
  const listen = async () => {
    await server.listen({ port: 0, host: '127.0.0.1' });
    return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  };
  const stop = () => {
    stopping = true;
    return endInOrder(server);
  };
  return { server, listen, stop };
};

describe('how the program is', () => {
  test('alive and ready; what is wrong is told on the machine itself or for the token alone', async () => {
    process.env.WENMAI_METRICS_TOKEN = 'a-token';
    const { server, stop } = await aServer();
    const ask = async (url: string, headers = {}, remoteAddress = '127.0.0.1') => {
      const reply = await server.inject({ url, headers, remoteAddress });
      return [reply.statusCode, reply.json()];
    };
    expect(await ask('/healthz')).toEqual([200, { alive: true }]);
    expect(await ask('/readyz')).toEqual([200, { ready: true, troubles: [] }]);

    await sql`update platform.migration set name = name || '-x' where name = (select max(name) from platform.migration)`.execute(
      story.owner,
    );
    const troubles = [{ zh: expect.any(String), en: expect.stringContaining('lacks the migrations') }];
    const [notReady, withReasons] = [{ ready: false }, { ready: false, troubles }];
    expect(await ask('/readyz')).toEqual([503, withReasons]);
    expect(await ask('/readyz', {}, '203.0.113.9')).toEqual([503, notReady]);
    expect(await ask('/readyz', { 'x-forwarded-for': '127.0.0.1' })).toEqual([503, notReady]);
    expect(await ask('/readyz', { authorization: 'Bearer a-token' }, '203.0.113.9')).toEqual([
      503,
      withReasons,
    ]);
    expect(await ask('/readyz', { authorization: 'Bearer another' }, '203.0.113.9')).toEqual([503, notReady]);
    await sql`update platform.migration set name = left(name, -2) where name like '%-x'`.execute(story.owner);
    await stop();
  });
});

describe('what the program measures', () => {
  test('nothing is there unless it was asked for, and then for whoever brings the token', async () => {
    const closed = await aServer();
    expect((await closed.server.inject('/metrics')).statusCode).toBe(404);
    await closed.stop();

    process.env.WENMAI_METRICS_TOKEN = 'a-token';
    const { server, stop } = await aServer();
    expect((await server.inject('/metrics')).statusCode).toBe(404);
    await server.inject('/api/organisations');
    await server.inject('/readyz');
    const headers = { authorization: 'Bearer a-token' };
    const { payload } = await server.inject({ url: '/metrics', headers });
    expect(payload).toContain(
      'wenmai_http_request_seconds_count{method="GET",route="/api/organisations",status="401"} 1',
    );
    expect(payload).toContain('wenmai_refusals_total{code="http.sign-in-first"} 1');
    for (const name of [
      'database_waiting',
      'facts_lag_seconds',
      'overloaded',
      'portal_hits_total',
      'job_seconds',
    ])
      expect(payload).toContain(`wenmai_${name}`);
    expect(payload).toMatch(/wenmai_database_statement_seconds_count\{failed="false"\} [1-9]/);
    expect(payload).toContain('nodejs_eventloop_lag_p99_seconds');
    await stop();
  });
});

/** A small receiver of traces. */
const aReceiver = async () => {
  const spans: { name: string; traceId: string; parentSpanId?: string; text: string }[] = [];
  const receiver: Server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const said = JSON.parse(Buffer.concat(parts).toString());
      for (const { scopeSpans } of said.resourceSpans)
        for (const scope of scopeSpans)
          for (const span of scope.spans) spans.push({ ...span, text: JSON.stringify(span) });
      answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
  const { port } = receiver.address() as AddressInfo;
  return { spans, address: `http://127.0.0.1:${port}`, close: () => receiver.close() };
};

test('traces go where OpenTelemetry is told: a span for the request and its statements, without anybody’s values', async () => {
  const receiver = await aReceiver();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.address;
  const { server, stop } = await aServer();
  const officer = await story.asRole('district-officer', districtId);
  const { cookie } = officer;
  await clientOf(server, cookie).get(listOrganisations, { query: { search: '机密词语' } });
  await stop();
  receiver.close();
  const request = receiver.spans.find(({ name }) => name === 'GET /api/organisations');
  expect(request?.text).toContain('http.response.status_code');
  const statements = receiver.spans.filter(
    ({ traceId, name }) => traceId === request?.traceId && name === 'SELECT',
  );
  expect(statements.length).toBeGreaterThan(1);
  expect(statements.every(({ text }) => text.includes('db.query.text'))).toBe(true);
  expect(JSON.stringify(receiver.spans)).not.toMatch(/机密词语/);
});

/** Holds everything that writes to the tree of organisations until it is let go. */
const holdWrites = async () => {
  const [held, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended = story.db.transaction().execute(async (tx) => {
    await sql`lock table organisations.organisation in exclusive mode`.execute(tx);
    held.resolve();
    await letGo.promise;
  });
  await held.promise;
  return async () => {
    letGo.resolve();
    await ended;
  };
};

/** Until somebody waits for what is held. */
const untilSomebodyWaits = async () => {
  const waits = sql<{ waits: boolean }>`select exists (select from pg_locks where not granted
    and database = (select oid from pg_database where datname = current_database())) as waits`;
  while (!(await waits.execute(story.db)).rows[0]?.waits) await sleep(20);
};

const aTown = { kind: 'town', fromOn: '2026-01-01', untilOn: null } as const;

describe('the end', () => {
  test('what was accepted is finished, nobody new is let in, and then the program ends', async () => {
    const { listen, stop } = await aServer();
    const address = await listen();
    const { cookie } = await story.asRole('system-administrator', districtId);
    const letGo = await holdWrites();
    const slow = fetch(`${address}/api/organisations`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...aTown, code: 'SLOW', name: '慢镇', parentId: districtId }),
    });
    await untilSomebodyWaits();
    const ended = stop();
    await sleep(50);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    await letGo();
    expect((await slow).status).toBe(200);
    await ended;
  });

  test('who is never finished is cut off at the limit', async () => {
    process.env.WENMAI_STOP_SECONDS = '0.3';
    const { server, listen, stop } = await aServer();
    const address = await listen();
    const { cookie } = await story.asRole('system-administrator', districtId);
    const letGo = await holdWrites();
    const endless = fetch(`${address}/api/organisations`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...aTown, code: 'ENDLESS', name: '无尽镇', parentId: districtId }),
    });
    await untilSomebodyWaits();
    const ended = stop();
    await expect(endless).rejects.toThrow();
    await letGo();
    await ended;
    expect(server.server.listening).toBe(false);
  });
});

describe('more than can be done', () => {
  test('whoever comes is sent away at once with a time to come again, those inside are served, and then all is as before', async () => {
    const { server, stop } = await aServer({ pressure: { ...usualPressure, delayMs: 0, statements: 20 } });
    const { cookie } = await story.asRole('system-administrator', districtId);
    const client = clientOf(server, cookie);
    const letGo = await holdWrites();
    const inside = Array.from({ length: 25 }, (_, at) =>
      client.send(addOrganisation, {
        body: { ...aTown, code: `MANY${at}`, name: `多镇${at}`, parentId: districtId },
      }),
    );
    while (!server.isOverloaded()) await sleep(10);
    const sentAway = await client.call({ url: '/api/organisations' });
    expect([sentAway.status, sentAway.body.code, sentAway.headers['retry-after']]).toEqual([
      503,
      'http.busy',
      '5',
    ]);
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    await letGo();
    const served = (await Promise.all(inside)).filter(({ status }) => status === 200);
    expect(served.length).toBeGreaterThanOrEqual(20);
    expect((await client.get(listOrganisations)).status).toBe(200);
    await stop();
  });

  test('a program that cannot keep up with itself says so', async () => {
    const { server, stop } = await aServer({
      pressure: { ...usualPressure, delayMs: 100, lookEveryMs: 300 },
    });
    const until = performance.now() + 3_000;
    while (!server.isOverloaded() && performance.now() < until) {
      const busyUntil = performance.now() + 400;
      while (performance.now() < busyUntil);
      await sleep(1);
    }
    expect((await server.inject('/api/organisations')).json().code).toBe('http.busy');
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    await stop();
  });
});
