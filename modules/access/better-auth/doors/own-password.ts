import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { verifyPassword } from '#platform/crypto/passwords.ts';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from '../../refusals.ts';
import { findPassword, findUsername } from '../../store/accounts.ts';
import type { Around } from './around.ts';
import { fail, refuseLocked } from './failures.ts';

const WithPassword = z.object({ password: z.string().min(1).max(128) });

/** The password in a request about one's own sign-in. */
export const passwordIn = (request: FastifyRequest): { password: string } => {
  const said = WithPassword.safeParse(request.body);
  return said.success ? { password: said.data.password } : refuse(refusals.wrongPassword());
};

/**
 * Goes on only with one's own password, for whoever found an open console shall not make a way in of their own. A wrong one
 * counts as at signing in.
 */
export const proveOwnPassword = async (
  around: Around,
  request: FastifyRequest,
  actor: { id: string; name: string },
  action: string,
): Promise<void> => {
  const trying = { ...actor, username: await findUsername(around.db, actor.id) };
  await refuseLocked(around, request, trying, action);
  const kept = await findPassword(around.db, actor.id);
  if (kept !== undefined && (await verifyPassword(kept, passwordIn(request).password))) return;
  const wrong = refusals.wrongPassword();
  await fail(around, request, trying, { why: wrong, told: wrong, action });
};
