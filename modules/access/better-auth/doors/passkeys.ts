import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { refusals } from '../../refusals.ts';
import { findUsername } from '../../store/accounts.ts';
import { findPolicy } from '../../store/policy.ts';
import { type Around, ask, note, passCookies, senderOf } from './around.ts';
import { letIn } from './entered.ts';
import { proveOwnPassword } from './own-password.ts';

const Text = z.string().max(20_000);

/** What a device says of a passkey (Web Authentication, level 3), as far as the library reads it. */
const Passkey = z.object({
  response: z.object({
    id: Text,
    rawId: Text,
    type: Text,
    authenticatorAttachment: Text.nullish(),
    clientExtensionResults: z.unknown().transform(() => ({})),
    response: z.record(z.string().max(60), z.union([Text, z.number(), z.array(Text).max(20), z.null()])),
  }),
  name: z.string().max(40).optional(),
});

const passkeyIn = (request: FastifyRequest) => {
  const said = Passkey.safeParse(request.body);
  return said.success ? said.data : refuse(refusals.passkeyRefused());
};

const refuseWhereClosed = async ({ db }: Around) =>
  refuseIf((await findPolicy(db)).passkeys ? undefined : refusals.passkeysOff());

const ownerOf = async (around: Around, request: FastifyRequest) => {
  await refuseWhereClosed(around);
  const actor = await senderOf(around, request);
  return actor.held ? refuse(actor.held) : actor;
};

/** What a device needs to make a passkey for whoever is signed in and says their password. */
export const offerPasskey = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const actor = await ownerOf(around, request);
  await proveOwnPassword(around, request, actor, 'access.addPasskey');
  const username = await findUsername(around.db, actor.id);
  const path = `/passkey/generate-register-options?name=${username}` as const;
  const answer = await ask(around, request, { path, mine: true });
  if (answer.status !== 200) return refuse(refusals.passkeyRefused());
  passCookies(reply, answer);
  return answer.body;
};

/** Keeps the passkey that a device made. */
export const keepPasskey = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const actor = await ownerOf(around, request);
  const body = passkeyIn(request);
  const asked = { path: '/passkey/verify-registration', body, mine: true, challenge: 'passkey' } as const;
  const answer = await ask(around, request, asked);
  if (answer.status !== 200) return refuse(refusals.passkeyRefused());
  passCookies(reply, answer);
  await note(around, request, 'access.addPasskey', actor);
  return { next: null };
};

/** What a device needs to sign in with a passkey: whose it is, the device says. */
export const askForPasskey = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  await refuseWhereClosed(around);
  const answer = await ask(around, request, { path: '/passkey/generate-authenticate-options' });
  if (answer.status !== 200) return refuse(refusals.passkeyRefused());
  passCookies(reply, answer);
  return { ...answer.body, userVerification: 'required' };
};

/** Signing in with a passkey: the device was had and its owner recognised, so it stands for both factors. */
export const enterByPasskey = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  await refuseWhereClosed(around);
  const { response } = passkeyIn(request);
  const path = '/passkey/verify-authentication';
  const answer = await ask(around, request, { path, body: { response }, challenge: 'passkey' });
  if (answer.status === 200 && (await letIn(around, request, reply, answer))) return { next: null };
  const refusalCode = refusals.passkeyRefused.code;
  await note(around, request, 'access.signIn', { id: null, name: '' }, { refusalCode });
  return refuse(refusals.passkeyRefused());
};
