import { getSessionCookie } from 'better-auth/cookies';
import type { FastifyRequest } from 'fastify';
import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf } from '#platform/dates/index.ts';
import { type Actor, nobody } from '#platform/permissions/index.ts';
import { findActorBySession, markUsed } from '../store/sessions.ts';

/** The console says so when it asks by itself and nobody is at it: such a request does not keep a session in use. */
const isUnattended = (request: FastifyRequest) => request.headers['wenmai-unattended'] === '1';

/** Finds who sends a request by its session; that the session was used is written down beside the request, not in its way. */
export const whoSends =
  (db: Db, clock: Clock) =>
  async (request: FastifyRequest): Promise<Actor> => {
    const cookie = request.headers.cookie;
    const token = cookie && getSessionCookie(new Headers({ cookie }), { cookiePrefix: 'wenmai' });
    if (!token) return nobody;
    const now = clock.now();
    const bare = decodeURIComponent(token).split('.')[0] ?? '';
    const found = await findActorBySession(db, bare, now, dayOf(now, districtTimeZone));
    if (!found) return nobody;
    const { usedLongAgo, ...actor } = found;
    if (usedLongAgo && !isUnattended(request))
      markUsed(db, actor.sessionId, now).catch((trouble) =>
        request.log.warn({ err: trouble }, 'last use of a session'),
      );
    return actor;
  };
