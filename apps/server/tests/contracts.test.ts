import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { judgeAll, keepShippedStandards } from '#modules/standards/index.ts';
import type { Route } from '#platform/http/route.ts';
import { routes } from '../routes.ts';
import { openStory, type Story } from '../testing/story.ts';
import { isOf, schemaOf } from './every-route/example-of.ts';
import { hostileFiles, valuesLike } from './every-route/hostile.ts';
import { aLand, holders, type Land } from './every-route/land.ts';
import { nameOf, requestOf, sayFor, valuesFor } from './every-route/requests.ts';
import { undone } from './every-route/undo-commands.ts';

vi.mock('../routes.ts', async (original) => {
  const { undoCommands } = await import('./every-route/undo-commands.ts');
  return { routes: undoCommands((await original<typeof import('../routes.ts')>()).routes) };
});
// No thread for each of a thousand workbooks; what goes in and out of workbooks is tested with the spreadsheets.
vi.mock('#platform/spreadsheets/write-workbook.ts', () => ({ writeWorkbook: async () => Buffer.from('PK') }));

/** The same requests every time; other ones, and more, by setting FUZZ_SEED and FUZZ_RUNS. */
const seed = Number(process.env.FUZZ_SEED ?? 20261122);
const numRuns = Number(process.env.FUZZ_RUNS ?? 20);
/** Each file is read in a thread of its own, which takes its time. */
const numUploads = Math.ceil(numRuns / 5);

const declared: Route[] = routes.map(({ route }) => route);
const files = mkdtempSync(join(tmpdir(), 'wenmai-contracts-'));
/** Refusals that any route may give, whatever it says of itself. */
const general = /^(http|work|spreadsheets|images|storage)\./;

let story: Story;
let land: Land;
beforeAll(async () => {
  process.env.WENMAI_FILES = files;
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  land = await aLand(story);
  await story.program(keepShippedStandards);
  await judgeAll(story, { fromOn: '2026-01-01' });
  await story.settle();
});
afterAll(async () => {
  await story.close();
  rmSync(files, { recursive: true, force: true });
});

const anyUnit = () => {
  const [unit] = land.values();
  if (!unit) throw new Error('an empty land');
  return unit;
};

/** Somebody whom the route lets in, and a unit of theirs. */
const clientFor = async ({ allows }: Route) => {
  if (allows === 'resident') return { call: (await story.asResident()).call, unit: anyUnit() };
  const holder = holders.find(({ role }) => typeof allows === 'string' || allows.roles.includes(role));
  const home = land.get(holder?.at ?? '');
  if (!holder || !home) throw new Error('nobody may');
  const client = allows === 'anyone' ? story.asNobody() : await story.asRole(holder.role, home.id);
  const unit = [...land.values()].findLast((each) => each === home || each.above.includes(home.name)) ?? home;
  return { call: client.call, unit };
};

type Problem = { code?: string; zh?: string; en?: string };

/** What is wrong with an answer: a fault, a refusal without a sentence or not promised, an answer of another shape. */
const whyWrong = (route: Route, { status, body }: { status: number; body: unknown }): string | undefined => {
  if (status >= 500) return `a fault: ${JSON.stringify(body)}`;
  if (status < 300) {
    const shape = route.gives === 'file' ? undefined : route.answers.safeParse(body).error;
    return shape && `another shape than promised: ${shape.message}`;
  }
  const { code, zh, en } = body as Problem;
  if (!code || !zh || !en || /\{\w+\}/.test(zh + en))
    return `a refusal without its sentences: ${JSON.stringify(body)}`;
  const promised = code === undone || general.test(code) || route.refuses?.includes(code);
  return promised ? undefined : `refuses ${code} without having said so`;
};

type Call = Awaited<ReturnType<typeof clientFor>>['call'];

const expectRight = async (route: Route, call: Call, request: InjectOptions) => {
  const why = whyWrong(route, await call(request));
  if (why) throw new Error(`${request.method} ${String(request.url).slice(0, 300)}: ${why}`);
};

/** What PostgreSQL cannot keep as text. */
const unstorable = ['\u0000', '\ud800'];

const textFieldsOf = (part: Route['body']): string[] =>
  part
    ? Object.entries(schemaOf(part).properties ?? {}).flatMap(([name, field]) =>
        isOf(field, 'string') && !field.enum && !field.format ? [name] : [],
      )
    : [];

const json = 'application/json';
const brokenBodies: [type: string | undefined, payload: string | Buffer][] = [
  [json, '{'],
  [json, ''],
  [json, '"text"'],
  [json, '{"__proto__":{"admin":true}}'],
  [json, `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  [json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  [json, JSON.stringify('x'.repeat(1_100_000))],
  ['text/plain', 'a=1'],
  ['application/x-www-form-urlencoded', 'a=1'],
  ['multipart/form-data; boundary=none', 'nothing'],
  [undefined, 'a'],
];

describe('whatever is sent, it is answered or refused in plain words', () => {
  test.each(declared.map((route) => [nameOf(route), route] as const))('%s', async (_, route) => {
    const { call, unit } = await clientFor(route);
    const usual = valuesFor(route, unit);
    const like = (part: Route['body'], otherwise: unknown) =>
      part
        ? fc.oneof(fc.constant(otherwise), valuesLike(schemaOf(part), sayFor(route, unit)))
        : fc.constant(undefined);
    const sent = fc.record({
      params: fc.oneof({ weight: 3, arbitrary: fc.constant(usual.params) }, like(route.params, usual.params)),
      query: like(route.query, usual.query),
      body: route.body ? valuesLike(schemaOf(route.body), sayFor(route, unit)) : fc.constant(undefined),
      file: hostileFiles,
    });
    await fc.assert(
      fc.asyncProperty(sent, (values) => expectRight(route, call, requestOf(route, values as never))),
      { seed, numRuns: route.takes === 'upload' ? numUploads : numRuns, endOnFailure: true },
    );
  });

  test.each(brokenBodies)('a body of %s that no route can read', async (type, payload) => {
    for (const route of declared.filter(({ method }) => method !== 'GET')) {
      const { call, unit } = await clientFor(route);
      const { method, url = '' } = requestOf(route, { ...valuesFor(route, unit), body: undefined });
      const headers = type ? { 'content-type': type } : {};
      await expectRight(route, call, { method: method ?? 'POST', url, headers, payload });
    }
  });

  test.each(unstorable)('%j in any field of text', async (text) => {
    const wrong: string[] = [];
    for (const route of declared)
      for (const part of ['query', 'body'] as const) {
        const { call, unit } = await clientFor(route);
        const usual = valuesFor(route, unit);
        for (const field of textFieldsOf(route[part])) {
          const spoiled = { ...usual, [part]: { ...(usual[part] as object), [field]: `示例${text}` } };
          const why = whyWrong(route, await call(requestOf(route, spoiled)));
          if (why) wrong.push(`${nameOf(route)} ${part}.${field}: ${why.slice(0, 80)}`);
        }
      }
    expect(wrong).toEqual([]);
  });
});
