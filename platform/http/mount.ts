import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type BoundTraces, boundTraces } from '#platform/audit/bounded.ts';
import { keepTrace, type Trace } from '#platform/audit/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { type Actor, holds, nobody } from '#platform/permissions/index.ts';
import { Refusal, refuse } from '#platform/refusals/index.ts';
import { findAnswer, inReading, inWork, type Occasion } from '#platform/work/in-work.ts';
import type { Change, Reading } from '#platform/work/index.ts';
import type { FileAnswer, Handled, Sent } from './handle.ts';
import { invalidRequest } from './problem.ts';
import { refusals } from './refusals.ts';
import type { Allows, Route } from './route.ts';
import { rateOf } from './walls/rates.ts';

/** What the routes need from the program around them. */
export type Surroundings = {
  db: Db;
  clock: Clock;
  /** Who sends this request, as the route asks for it: a browser may hold a session of staff and one of a resident. */
  whoSends: (request: FastifyRequest, allows: Allows) => Promise<Actor>;
  /** Called after a command was committed, so that waiting reactions start at once. */
  afterCommand: () => void;
};

const mayTry = (actor: Actor, { allows, openWhileHeld, openToKeys }: Route): Refusal | undefined => {
  if (allows === 'anyone') return undefined;
  if (actor === nobody) return refusals.signInFirst();
  if (actor.held && (actor.id === null || !openWhileHeld)) return actor.held;
  if (actor.apiKey && typeof allows === 'string' && !openToKeys) return refusals.notForKeys();
  if (typeof allows === 'object' && !holds(actor, allows)) return refusals.notAllowed();
  return undefined;
};

/** No contract nests deeper; what does is meant to hurt. */
const mostDepth = 12;

/** Whether what was sent can be kept at all: no NUL, no half of a character, no endless nesting anywhere in it. */
const isStorable = (sent: unknown, depth = 0): boolean => {
  if (typeof sent === 'string') return !sent.includes('\0') && sent.isWellFormed();
  if (typeof sent !== 'object' || sent === null) return true;
  if (depth === mostDepth) return false;
  return Object.entries(sent).every(([name, value]) => isStorable(name) && isStorable(value, depth + 1));
};

const read = (shape: z.ZodType | undefined, sent: unknown, all: z.core.$ZodIssue[], under: string) => {
  if (!shape) return undefined;
  const parsed = shape.safeParse(sent ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  all.push(
    ...parsed.error.issues.map((issue) => ({ ...issue, path: under ? [under, ...issue.path] : issue.path })),
  );
  return undefined;
};

/** The parser of forms throws plain errors at a body cut off in the middle; only its own limits carry a status. */
const unlessLimit = (trouble: unknown): never => {
  if (typeof trouble === 'object' && trouble !== null && 'statusCode' in trouble) throw trouble;
  throw refusals.unreadable();
};

const readUpload = async (request: FastifyRequest) => {
  const file = await request.file().catch(unlessLimit);
  if (!file) return refuse(refusals.fileMissing());
  const bytes = await file.toBuffer().catch(unlessLimit);
  return { name: file.filename.slice(0, 200), bytes };
};

const readSent = async (declared: Route, request: FastifyRequest): Promise<Sent<Route>> => {
  if (![request.params, request.query, request.body].every((part) => isStorable(part)))
    throw refusals.unreadable();
  const issues: z.core.$ZodIssue[] = [];
  const sent = {
    params: read(declared.params, request.params, issues, ''),
    query: read(declared.query, request.query, issues, ''),
    body: read(declared.body, request.body, issues, ''),
  };
  if (issues.length > 0) throw invalidRequest(new z.ZodError(issues));
  const upload = declared.takes === 'upload' ? await readUpload(request) : undefined;
  return { ...sent, upload } as Sent<Route>;
};

const fingerprintOf = (request: FastifyRequest, sent: Sent<Route>) =>
  createHash('sha256')
    .update(request.method)
    .update(request.url)
    .update(JSON.stringify(sent.body ?? null))
    .update(sent.upload?.bytes ?? '')
    .digest('base64url');

const keyOf = ({ headers }: FastifyRequest): string | undefined => {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && key.length >= 8 && key.length <= 200)) return key;
  throw refusals.badKey();
};

const actionOf = ({ allows, method, path }: Route) =>
  typeof allows === 'string' ? `${method} ${path}` : allows.name;

const occasionOf = (declared: Route, actor: Actor, request: FastifyRequest, sent: Sent<Route>): Occasion => ({
  action: actionOf(declared),
  actor,
  requestId: request.id,
  address: request.ip,
  idempotencyKey: keyOf(request),
  fingerprint: keyOf(request) && fingerprintOf(request, sent),
});

/**
 * Runs a command once. A repeat with the same key is carried out and undone: keeping its answer fails, for the first one
 * is kept already, and that one is given. So only repeats pay for the looking up.
 */
const runCommand = async (handled: Handled, around: Surroundings, occasion: Occasion, sent: Sent<Route>) => {
  const { command } = handled;
  if (!command) throw new Error('a command was expected');
  try {
    const answer = await inWork(around.db, around.clock, occasion, (work) => command(work, sent));
    around.afterCommand();
    return answer;
  } catch (trouble) {
    const kept = await findAnswer(around.db, occasion);
    if (kept) return kept.body;
    throw trouble;
  }
};

type Kept = Pick<Trace, 'outcome' | 'refusalCode' | 'reason' | 'changes'>;

type Around = Surroundings & { ofPrograms: BoundTraces };

type Asked = { handled: Handled; around: Around; request: FastifyRequest; actor: Actor };

const traceOf = ({ handled, request, actor }: Asked, kept: Kept): Trace => ({
  action: actionOf(handled.route),
  actor,
  requestId: request.id,
  address: request.ip,
  ...kept,
});

/**
 * Whatever was not done is not done, also when the audit cannot be reached to say so. A program that is refused tries again
 * without end, so what it leaves is bounded.
 */
const keepRefused = async (asked: Asked, kept: Kept): Promise<void> => {
  const { around, request, actor } = asked;
  const [trace, now] = [traceOf(asked, kept), around.clock.now()];
  try {
    if (actor.apiKey) await around.ofPrograms(actor.apiKey.id, trace, now);
    else await keepTrace(around.db, trace, now);
  } catch (error) {
    request.log.error({ err: error }, 'audit');
  }
};

/** What a question leaves in the audit: personal data it read, and what was taken out as a file. */
const tracesOf = ({ route }: Handled, reading: Reading, answer: unknown): readonly Change[] => {
  if (route.gives !== 'file' || (answer as FileAnswer).inline || reading.actor.id === null)
    return reading.changes;
  const { name, bytes } = answer as FileAnswer;
  return [...reading.changes, { subject: 'file', subjectId: name, after: { bytes: bytes.length } }];
};

const runQuestion = async (asked: Asked, sent: Sent<Route>) => {
  const { handled, around, actor } = asked;
  const reading = inReading(around.db, actor, around.clock);
  const answer = await handled.ask?.(reading, sent);
  const changes = tracesOf(handled, reading, answer);
  if (changes.length > 0) {
    const trace = traceOf(asked, { outcome: 'done', changes, reason: reading.reason });
    await keepTrace(around.db, trace, around.clock.now());
  }
  return answer;
};

/** A command leaves a trace however it ends; a question when somebody asked for what is not theirs to see, unless anybody may ask it. */
const leavesTrace = ({ ask, route: { allows } }: Handled, trouble: unknown) =>
  !ask ||
  (allows !== 'anyone' && trouble instanceof Refusal && ['forbidden', 'not-found'].includes(trouble.kind));

const answerTo = async (handled: Handled, around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const actor = await around.whoSends(request, handled.route.allows);
  request.actorId = actor.id;
  const declared = handled.route;
  const asked = { handled, around, request, actor };
  await request.server.countRequest(rateOf(declared), request, reply);
  const no = mayTry(actor, declared);
  if (no) {
    if (actor.id !== null) await keepRefused(asked, { outcome: 'refused', refusalCode: no.code });
    throw no;
  }
  const sent = await readSent(declared, request);
  try {
    if (handled.ask) return await runQuestion(asked, sent);
    return await runCommand(handled, around, occasionOf(declared, actor, request, sent), sent);
  } catch (trouble) {
    if (actor.id !== null && leavesTrace(handled, trouble)) {
      const refused = trouble instanceof Refusal;
      await keepRefused(
        asked,
        refused ? { outcome: 'refused', refusalCode: trouble.code } : { outcome: 'failed' },
      );
    }
    throw trouble;
  }
};

/** Only what a browser paints, and never runs, is shown in place; everything else is to be saved. */
const shownInPlace = /^image\/(webp|jpeg|png)$/;

const sendFile = (reply: FastifyReply, file: FileAnswer) => {
  const how = file.inline && shownInPlace.test(file.mediaType) ? 'inline' : 'attachment';
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', file.cacheSeconds ? `private, max-age=${file.cacheSeconds}` : 'no-store')
    .send(file.bytes);
};

const jsonSchema = (shape: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    io,
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema: made }) => {
      if (io === 'output') delete made.additionalProperties;
    },
  }) as Record<string, unknown>;
  return schema;
};

/** What OpenAPI is written from; the answer's schema also makes the quick serialiser. */
const schemaOf = (declared: Route) => ({
  summary: declared.summary,
  ...(declared.params && { params: jsonSchema(declared.params, 'input') }),
  ...(declared.query && { querystring: jsonSchema(declared.query, 'input') }),
  ...(declared.body && { body: jsonSchema(declared.body, 'input') }),
  ...(declared.gives === 'file' ? {} : { response: { 200: jsonSchema(declared.answers, 'output') } }),
  'x-allows': typeof declared.allows === 'string' ? declared.allows : declared.allows.name,
  'x-refuses': declared.refuses ?? [],
});

/** Puts every route of the modules under `/api`: reads, gates, runs and answers each in the one same way. */
export const mount = (
  server: FastifyInstance,
  routes: readonly Handled[],
  surroundings: Surroundings,
): void => {
  const around = { ...surroundings, ofPrograms: boundTraces(surroundings.db) };
  for (const handled of routes) {
    const declared = handled.route;
    server.route({
      method: declared.method,
      url: `/api${declared.path}`,
      schema: schemaOf(declared),
      validatorCompiler: () => () => true,
      handler: async (request, reply) => {
        const answer = await answerTo(handled, around, request, reply);
        if (declared.gives === 'file') return sendFile(reply, answer as FileAnswer);
        return reply.send(answer);
      },
    });
  }
};
