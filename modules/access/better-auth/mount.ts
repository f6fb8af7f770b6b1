import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Around } from './doors/around.ts';
import { askForPasskey, enterByPasskey, keepPasskey, offerPasskey } from './doors/passkeys.ts';
import { enterByPassword, leave } from './doors/password.ts';
import { leaveForProvider, returnFromProvider } from './doors/provider.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  enterByRecoveryCode,
  enterByTotp,
  removeSecondFactor,
  renewRecoveryCodes,
} from './doors/second-factor.ts';

type Door = (around: Around, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Whoever is signed in confirms the factor being set up; whoever gave the right password only, signs in with it. */
const takeTotp: Door = async (around, request, reply) =>
  (await around.whoSends(request)).id
    ? confirmSecondFactor(around, request, reply)
    : enterByTotp(around, request, reply);

/** The only doors of the sign-in library that are open; everything else about accounts goes through this module's routes. */
const doors: Record<string, Door> = {
  'POST /sign-in/username': enterByPassword,
  'POST /sign-in/provider': leaveForProvider,
  'GET /callback/oidc': returnFromProvider,
  'POST /sign-out': leave,
  'POST /passkey/generate-register-options': offerPasskey,
  'POST /passkey/verify-registration': keepPasskey,
  'GET /passkey/generate-authenticate-options': askForPasskey,
  'POST /passkey/verify-authentication': enterByPasskey,
  'POST /two-factor/verify-totp': takeTotp,
  'POST /two-factor/verify-backup-code': enterByRecoveryCode,
  'POST /two-factor/enable': beginSecondFactor,
  'POST /two-factor/disable': removeSecondFactor,
  'POST /two-factor/generate-backup-codes': renewRecoveryCodes,
};

/** Puts signing in and out, one's own second factor and passkeys under `/api/auth`. */
export const mountSignIn = (server: FastifyInstance, around: Around): void => {
  for (const [name, door] of Object.entries(doors)) {
    const [method = '', path] = name.split(' ');
    server.route({
      method,
      url: `/api/auth${path}`,
      config: { rate: 'sign-in' },
      handler: async (request, reply) => {
        const answer = await door(around, request, reply);
        return reply.sent ? reply : reply.header('cache-control', 'no-store').send(answer);
      },
    });
  }
};
