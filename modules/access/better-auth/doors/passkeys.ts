import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { refusals } from '../../refusals.ts';
import { findUsername } from '../../store/accounts.ts';
import { findPolicy } from '../../store/policy.ts';
import { type Around, ask, note, passCookies, senderOf } from './around.ts';
import { letIn } from './entered.ts';
import { proveOwnPassword } from './own-password.ts';

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
  const path = `/api/auth/passkey/generate-register-options?name=${username}`;
  const answer = await ask(around, request, { method: 'GET', path });
  if (answer.status !== 200) return refuse(refusals.passkeyRefused());
  passCookies(reply, answer);
  return answer.body;
};

/** Keeps the passkey that a device made. */
export const keepPasskey = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const actor = await ownerOf(around, request);
  const answer = await ask(around, request);
  if (answer.status !== 200) return refuse(refusals.passkeyRefused());
  passCookies(reply, answer);
  await note(around, request, 'access.addPasskey', actor);
  return { next: null };
};

/** What a device needs to sign in with a passkey: whose it is, the device says. */
export const askForPasskey = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  await refuseWhereClosed(around);
  const answer = await ask(around, request);
  if (answer.status !== 200) return refuse(refusals.passkeyRefused());
  passCookies(reply, answer);
  return { ...answer.body, userVerification: 'required' };
};

/** Signing in with a passkey: the device was had and its owner recognised, so it stands for both factors. */
export const enterByPasskey = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  await refuseWhereClosed(around);
  const answer = await ask(around, request);
  if (answer.status === 200 && (await letIn(around, request, reply, answer))) return { next: null };
  const refusalCode = refusals.passkeyRefused.code;
  await note(around, request, 'access.signIn', { id: null, name: '' }, { refusalCode });
  return refuse(refusals.passkeyRefused());
};
