import type { FastifyRequest } from 'fastify';
import { type BoundTraces, boundTraces } from '#platform/audit/bounded.ts';
import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf } from '#platform/dates/index.ts';
import { cookieNamed } from '#platform/http/walls/cookies.ts';
import { addressOf } from '#platform/http/walls/rates.ts';
import { type Actor, nobody } from '#platform/permissions/index.ts';
import { refusals } from '../refusals.ts';
import { findKeyHolder, type KeyHolder, markKeyUsed } from '../store/api-keys.ts';
import { findActorBySession, markUsed } from '../store/sessions.ts';
import { sessionCookie } from './cookies.ts';

/** The console says so when it asks by itself and nobody is at it: such a request does not keep a session in use. */
const isUnattended = (request: FastifyRequest) => request.headers['wenmai-unattended'] === '1';

/** The token of the session that a request comes with. */
export const sessionTokenIn = ({ headers: { cookie } }: FastifyRequest): string | undefined =>
  cookieNamed(cookie, sessionCookie)?.split('.')[0] || undefined;

/** Finds who sends a request by its session; that the session was used is written down beside the request, not in its way. */
export const whoIsSignedIn =
  (db: Db, clock: Clock) =>
  async (request: FastifyRequest): Promise<Actor> => {
    const token = sessionTokenIn(request);
    if (!token) return nobody;
    const now = clock.now();
    const found = await findActorBySession(db, token, now, dayOf(now, districtTimeZone));
    if (!found) return nobody;
    const { usedLongAgo, ...actor } = found;
    if (usedLongAgo && !isUnattended(request))
      markUsed(db, actor.sessionId, now).catch((trouble) =>
        request.log.warn({ err: trouble }, 'last use of a session'),
      );
    return actor;
  };

/** What comes with a key that is no good is refused, whatever else it comes with. */
const withoutValidKey: Actor = { ...nobody, held: refusals.keyNotValid() };

const keyIn = ({ headers }: FastifyRequest): string | undefined =>
  /^bearer +(.*)$/i.exec(headers.authorization ?? '')?.[1];

/** Whether a program sends the request, with a key that may be good or not. */
export const comesWithKey = (request: FastifyRequest): boolean => keyIn(request) !== undefined;

/** Writes down that somebody came with a key that is no good, and why: the key by its name, nothing of its secret. */
const noteRefusedKey = (keep: BoundTraces, request: FastifyRequest, { actor, why }: KeyHolder, now: Date) => {
  const { method, routeOptions, id: requestId, ip: address } = request;
  const asked = { subject: 'request', subjectId: `${method} ${routeOptions.url}` };
  const trace = { action: 'access.useKey', actor, outcome: 'failed', refusalCode: why?.code } as const;
  return keep(
    actor.apiKey?.id ?? addressOf(address),
    { ...trace, requestId, address, changes: [asked] },
    now,
  ).catch((trouble) => request.log.error({ err: trouble }, 'audit'));
};

/** Finds who sends a request: by its API key when it comes with one, else by its session. */
export const whoSends = (db: Db, clock: Clock) => {
  const signedIn = whoIsSignedIn(db, clock);
  const keep = boundTraces(db);
  return async (request: FastifyRequest): Promise<Actor> => {
    const key = keyIn(request);
    if (key === undefined) return signedIn(request);
    const now = clock.now();
    const holder = await findKeyHolder(db, key, now, dayOf(now, districtTimeZone));
    if (holder.why) {
      await noteRefusedKey(keep, request, holder, now);
      return withoutValidKey;
    }
    if (holder.usedLongAgo && holder.actor.apiKey)
      markKeyUsed(db, holder.actor.apiKey.id, now).catch((trouble) =>
        request.log.warn({ err: trouble }, 'last use of an API key'),
      );
    return holder.actor;
  };
};
