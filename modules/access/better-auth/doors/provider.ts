import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from '../../refusals.ts';
import { providerId } from '../provider.ts';
import { type Around, ask, note, passCookies } from './around.ts';
import { letIn } from './entered.ts';

/** Where to go on: a page of the console, never another site. */
const Onward = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)/);

const refusedPage = '/console/sign-in?provider=refused';

/** Begins to sign in through the identity provider: answers its address, where the browser goes next. */
export const leaveForProvider = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const onward = Onward.catch('/').parse((request.body as { onward?: unknown } | null)?.onward);
  const answer = await ask(around, request, {
    path: '/sign-in/social',
    body: {
      provider: providerId,
      callbackURL: `/console${onward}`,
      errorCallbackURL: refusedPage,
      disableRedirect: true,
    },
  });
  if (answer.status !== 200) return refuse(refusals.providerAway());
  passCookies(reply, answer);
  return { address: answer.body.url };
};

/** Comes back from the identity provider: in, when it vouches for somebody who has an account here. */
export const returnFromProvider = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const query = request.url.split('?')[1] ?? '';
  const answer = await ask(around, request, { path: `/callback/oidc?${query}`, challenge: 'provider' });
  if (await letIn(around, request, reply, answer)) return reply.redirect(answer.location ?? '/console/');
  const refusalCode = refusals.notKnownToProvider.code;
  await note(around, request, 'access.signIn', { id: null, name: '' }, { refusalCode });
  return reply.redirect(refusedPage);
};
