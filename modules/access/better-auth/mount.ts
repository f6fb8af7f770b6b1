import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Around } from './doors/around.ts';
import { enterByPassword, leave } from './doors/password.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  enterBySecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './doors/second-factor.ts';

type Door = (around: Around, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Whoever is signed in confirms the factor being set up; whoever gave the right password only, signs in with it. */
const takeTotp: Door = async (around, request, reply) =>
  (await around.whoSends(request)).id
    ? confirmSecondFactor(around, request, reply)
    : enterBySecondFactor(around, request, reply);

/** The only doors of the sign-in library that are open; everything else about accounts goes through this module's routes. */
const doors: Record<string, Door> = {
  '/sign-in/username': enterByPassword,
  '/sign-out': leave,
  '/two-factor/verify-totp': takeTotp,
  '/two-factor/verify-backup-code': enterBySecondFactor,
  '/two-factor/enable': beginSecondFactor,
  '/two-factor/disable': removeSecondFactor,
  '/two-factor/generate-backup-codes': renewRecoveryCodes,
};

/** Puts signing in and out, and one's own second factor, under `/api/auth`. */
export const mountSignIn = (server: FastifyInstance, around: Around): void => {
  for (const [path, door] of Object.entries(doors))
    server.post(`/api/auth${path}`, { config: { rate: 'sign-in' } }, async (request, reply) => {
      const answer = await door(around, request, reply);
      return reply.header('cache-control', 'no-store').send(answer);
    });
};
