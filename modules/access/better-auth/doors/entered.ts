import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusals } from '../../refusals.ts';
import { signsIn } from '../../rules/kinds.ts';
import { findAccountOfSession } from '../../store/accounts.ts';
import { forgetFailures } from '../../store/failures.ts';
import { endSessionOf } from '../../store/sessions.ts';
import { type Answer, type Around, giveSession, note } from './around.ts';

/** The token of the session that the library began with an answer. */
const tokenIn = ({ cookies }: Answer): string | undefined => {
  const cookie = cookies.find((said) => /^wenmai\.session_token=[^;]/.test(said));
  const value = cookie?.split(';')[0]?.split('=')[1];
  return value && decodeURIComponent(value).split('.')[0];
};

/**
 * Ends a sign-in without a password: whose account is open goes in, and it stands in the audit; answers whether. A session
 * of a closed account, or of a device that the provider vouched for, ends before anybody has it.
 */
export const letIn = async (
  around: Around,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): Promise<boolean> => {
  const token = tokenIn(answer);
  const account = token ? await findAccountOfSession(around.db, token) : undefined;
  if (!token || !account) return false;
  if (account.closedAt || !signsIn(account.kind)) {
    await endSessionOf(around.db, token);
    await note(around, request, 'access.signIn', account, { refusalCode: refusals.accountClosed.code });
    return false;
  }
  await giveSession(around, request, reply, answer);
  await forgetFailures(around.db, account.username);
  await note(around, request, 'access.signIn', account);
  return true;
};
