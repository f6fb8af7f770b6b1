import { getSessionCookie } from 'better-auth/cookies';
import type { FastifyRequest } from 'fastify';
import { runCases } from '#data/cases/run-cases.ts';
import { findActorBySession, mountSignIn, openSignIn } from '#modules/access/index.ts';
import { useCaseRunner } from '#modules/standards/index.ts';
import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf } from '#platform/dates/index.ts';
import { startDispatch } from '#platform/facts/dispatch.ts';
import type { Reaction } from '#platform/facts/index.ts';
import { mount } from '#platform/http/mount.ts';
import { describeRoutes } from '#platform/http/openapi.ts';
import { openServer } from '#platform/http/server.ts';
import { nobody } from '#platform/permissions/index.ts';
import { secretOf } from '#platform/settings/index.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

const whoSends = (db: Db, clock: Clock) => async (request: FastifyRequest) => {
  const cookie = request.headers.cookie;
  const token = cookie && getSessionCookie(new Headers({ cookie }), { cookiePrefix: 'wenmai' });
  if (!token) return nobody;
  const now = clock.now();
  const bare = decodeURIComponent(token).split('.')[0] ?? '';
  return (await findActorBySession(db, bare, now, dayOf(now, districtTimeZone))) ?? nobody;
};

/** `alsoReact`: what one copy of the program does about facts besides what all of them do together. */
type Options = { logLevel?: string; alsoReact?: readonly Reaction[] };

/** The whole program around one database and one clock, not yet listening: the server in service and in tests alike. */
export const compose = async (db: Db, clock: Clock, { alsoReact = [], ...options }: Options = {}) => {
  useCaseRunner(runCases);
  const server = await openServer(options);
  const dispatch = startDispatch(db, clock, [...reactions, ...alsoReact], (error) =>
    server.log.error({ err: error }, 'reaction failed'),
  );
  await describeRoutes(server);
  mountSignIn(server, openSignIn(db, await secretOf(db, 'sign-in-secret')));
  mount(server, routes, { db, clock, whoSends: whoSends(db, clock), afterCommand: dispatch.poke });
  server.addHook('onClose', dispatch.stop);
  return { server, dispatch };
};
