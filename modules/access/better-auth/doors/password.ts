import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isIdNumber, isMainlandPhone, maskIdNumber, maskPhone } from '#platform/crypto/numbers.ts';
import { hashPassword } from '#platform/crypto/passwords.ts';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from '../../refusals.ts';
import { whyLocked } from '../../rules/failures.ts';
import { signsIn } from '../../rules/kinds.ts';
import { usernamePattern } from '../../rules/policy.ts';
import { findAccountNamed } from '../../store/accounts.ts';
import { findFailures, forgetFailures } from '../../store/failures.ts';
import { endSessionOf } from '../../store/sessions.ts';
import { type Answer, type Around, ask, giveSession, note, passCookies } from './around.ts';
import { fail, refuseLocked, type Trying } from './failures.ts';

const Credentials = z.object({
  username: z.string().trim().toLowerCase().regex(usernamePattern),
  password: z.string().min(1).max(128),
});

/** What somebody typed as a user name, for the audit: people type their own numbers there. */
const asKept = (username: string): string => {
  if (isMainlandPhone(username)) return maskPhone(username);
  return isIdNumber(username.toUpperCase()) ? maskIdNumber(username) : username;
};

const undo = async ({ db }: Around, { body }: Answer) => {
  if (typeof body.token === 'string') await endSessionOf(db, body.token);
};

/**
 * Signing in with user name and password. Unknown names, devices, closed accounts and wrong passwords are answered alike and
 * cost the same time. A lock that came while the password was looked at holds too.
 */
export const enterByPassword = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const said = Credentials.safeParse(request.body);
  if (!said.success) return refuse(refusals.wrongSignIn());
  const { username } = said.data;
  const account = await findAccountNamed(around.db, username);
  const trying: Trying = { id: account?.id ?? null, name: account?.name ?? asKept(username), username };
  await refuseLocked(around, request, trying);
  if (account && !signsIn(account.kind)) await hashPassword(said.data.password);

  const answer = await ask(around, request, { path: '/sign-in/username', body: said.data });
  const wrong = { told: refusals.wrongSignIn() };
  if (!account) return fail(around, request, trying, { why: refusals.unknownUsername(), ...wrong });
  if (answer.status !== 200)
    return fail(around, request, trying, { why: refusals.wrongPassword(), ...wrong });
  if (account.closedAt) {
    await undo(around, answer);
    return fail(around, request, trying, { why: refusals.accountClosed(), ...wrong });
  }
  if (whyLocked(await findFailures(around.db, username), around.clock.now())) await undo(around, answer);
  await refuseLocked(around, request, trying);

  await giveSession(around, request, reply, answer);
  if (answer.body.twoFactorRedirect) return { next: 'second-factor' };
  await forgetFailures(around.db, username);
  await note(around, request, 'access.signIn', account);
  return { next: null };
};

/** Signing out: the session ends, here and now. */
export const leave = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const actor = await around.whoSends(request);
  passCookies(reply, await ask(around, request, { path: '/sign-out', body: {}, mine: true }));
  if (actor.id) await note(around, request, 'access.signOut', actor);
  return { next: null };
};
