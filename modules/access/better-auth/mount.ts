import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusals } from '#platform/http/refusals.ts';
import type { SignIn } from './index.ts';

/** The only doors of the sign-in library that are open; everything else about accounts goes through this module's routes. */
const doors = ['/sign-in/username', '/sign-out', '/change-password'];

const asWebRequest = (request: FastifyRequest): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value);
  headers.set('x-forwarded-for', request.ip);
  return new Request(`${request.protocol}://${request.host}${request.url}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(request.body ?? {}),
  });
};

/** Puts signing in, signing out and changing one's password under `/api/auth`. */
export const mountSignIn = (server: FastifyInstance, signIn: SignIn): void => {
  for (const door of doors) {
    server.post(`/api/auth${door}`, async (request, reply) => {
      const answer = await signIn.handler(asWebRequest(request));
      if (answer.status === 429) throw refusals.tooMany();
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
      return reply
        .code(answer.status)
        .type('application/json')
        .send(await answer.text());
    });
  }
};
