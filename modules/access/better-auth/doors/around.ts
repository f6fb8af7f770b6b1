import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepTrace, type Trace } from '#platform/audit/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { refusals as http } from '#platform/http/refusals.ts';
import type { Actor } from '#platform/permissions/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { endSessionOf } from '../../store/sessions.ts';
import type { SignIn } from '../index.ts';
import { sessionTokenIn } from '../who-sends.ts';

/** What the doors of signing in need from the program around them. */
export type Around = {
  db: Db;
  clock: Clock;
  signIn: SignIn;
  whoSends: (request: FastifyRequest) => Promise<Actor>;
};

/** What the sign-in library answered. */
export type Answer = {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
  location: string | null;
};

/** What is asked of the library instead of what the browser sent. */
type Instead = { method?: 'GET'; path?: string; body?: unknown };

const asWebRequest = (request: FastifyRequest, { method, path, body }: Instead): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value);
  headers.set('x-forwarded-for', request.ip);
  const address = `${request.protocol}://${request.host}${path ?? request.url}`;
  if ((method ?? request.method) === 'GET') return new Request(address, { headers });
  return new Request(address, { method: 'POST', headers, body: JSON.stringify(body ?? request.body ?? {}) });
};

const read = async (answer: Response): Promise<Record<string, unknown>> => {
  const text = await answer.text();
  return text.startsWith('{') ? JSON.parse(text) : {};
};

/** Hands a request on to the sign-in library. */
export const ask = async (
  { signIn }: Around,
  request: FastifyRequest,
  instead: Instead = {},
): Promise<Answer> => {
  const answer = await signIn.handler(asWebRequest(request, instead));
  if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`);
  return {
    status: answer.status,
    body: await read(answer),
    cookies: answer.headers.getSetCookie(),
    location: answer.headers.get('location'),
  };
};

/** Gives the session that the library began to the browser; the one it came with ends. */
export const giveSession = async (
  { db }: Around,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): Promise<void> => {
  const former = sessionTokenIn(request);
  if (former) await endSessionOf(db, former);
  passCookies(reply, answer);
};

/** Passes the library's cookies on. */
export const passCookies = (reply: FastifyReply, { cookies }: Answer): void => {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
};

type Who = { id: string | null; name: string };

/** Writes into the audit what came of something about signing in; never what was typed as a password or code. */
export const note = (
  { db, clock }: Around,
  request: FastifyRequest,
  action: string,
  { id, name }: Who,
  kept: Pick<Trace, 'refusalCode' | 'changes'> = {},
): Promise<void> => {
  const outcome = kept.refusalCode ? 'failed' : 'done';
  const from = { requestId: request.id, address: request.ip };
  return keepTrace(db, { action, actor: { id, name }, outcome, ...kept, ...from }, clock.now());
};

/** The person signed in, for the doors that are theirs alone. */
export const senderOf = async (around: Around, request: FastifyRequest): Promise<Actor & { id: string }> => {
  const { id, ...actor } = await around.whoSends(request);
  return id === null ? refuse(http.signInFirst()) : { ...actor, id };
};
