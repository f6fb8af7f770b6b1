import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepTrace, type Trace } from '#platform/audit/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { refusals as http } from '#platform/http/refusals.ts';
import { cookieNamed } from '#platform/http/walls/cookies.ts';
import { originOf } from '#platform/http/walls/host.ts';
import type { Actor } from '#platform/permissions/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { endSessionOf } from '../../store/sessions.ts';
import { challengeCookies, signedSession } from '../cookies.ts';
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

/**
 * What is asked of the library, and on whose behalf: `mine` is the session that the program found, `challenge` the cookie the
 * library gave to somebody on their way in. Nothing else that the browser sent gets there.
 */
type Asked = {
  /** Beneath `/api/auth`. */
  path: `/${string}`;
  /** Without one the library is asked by GET. */
  body?: object;
  mine?: boolean;
  challenge?: keyof typeof challengeCookies;
};

/** What the library reads of a browser besides its cookies. */
const passedOn = ['user-agent', 'origin'];

const cookiesFor = ({ signIn }: Around, request: FastifyRequest, { mine, challenge }: Asked): string => {
  const token = mine && sessionTokenIn(request);
  const name = challenge && challengeCookies[challenge];
  const value = name && cookieNamed(request.headers.cookie, name);
  return [
    token && signedSession(token, signIn.options.secret),
    value && `${name}=${encodeURIComponent(value)}`,
  ]
    .filter(Boolean)
    .join('; ');
};

const asWebRequest = (around: Around, request: FastifyRequest, asked: Asked): Request => {
  const headers = new Headers({ cookie: cookiesFor(around, request, asked), 'x-forwarded-for': request.ip });
  for (const name of passedOn)
    if (typeof request.headers[name] === 'string') headers.set(name, request.headers[name]);
  const address = `${originOf(request)}/api/auth${asked.path}`;
  if (!asked.body) return new Request(address, { headers });
  headers.set('content-type', 'application/json');
  return new Request(address, { method: 'POST', headers, body: JSON.stringify(asked.body) });
};

const read = async (answer: Response): Promise<Record<string, unknown>> => {
  const text = await answer.text();
  return text.startsWith('{') ? JSON.parse(text) : {};
};

/** Asks the sign-in library for somebody who stands at a door. */
export const ask = async (around: Around, request: FastifyRequest, asked: Asked): Promise<Answer> => {
  const answer = await around.signIn.handler(asWebRequest(around, request, asked));
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
