import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cookieNamed } from '#platform/http/walls/cookies.ts';
import { type Refusal, refuse, refuseIf } from '#platform/refusals/index.ts';
import { refusals } from '../../refusals.ts';
import { forgetFailures } from '../../store/failures.ts';
import { findPolicy } from '../../store/policy.ts';
import { findChallenged, takeCode } from '../../store/second-factor.ts';
import { endSessionOf } from '../../store/sessions.ts';
import { challengeCookies } from '../cookies.ts';
import { type Around, ask, note, passCookies, senderOf } from './around.ts';
import { fail, refuseLocked } from './failures.ts';
import { passwordIn, proveOwnPassword } from './own-password.ts';

const Code = z.object({ code: z.string().trim().min(4).max(40) });

const codeIn = (request: FastifyRequest, wrong = refusals.wrongCode()): string => {
  const said = Code.safeParse(request.body);
  return said.success ? said.data.code.replace(/\s/g, '') : refuse(wrong);
};

/** Whose password was right a short while ago: the second factor is asked of them now. */
const challengedBy = async ({ db, clock }: Around, { headers }: FastifyRequest) => {
  const [identifier] = cookieNamed(headers.cookie, challengeCookies.secondFactor)?.split('.') ?? [];
  return identifier ? findChallenged(db, identifier, clock.now()) : undefined;
};

type Step = { path: '/two-factor/verify-totp' | '/two-factor/verify-backup-code'; wrong: Refusal };

/** The second step of signing in, by a code that opens once. */
const enterByCode = async (
  around: Around,
  request: FastifyRequest,
  reply: FastifyReply,
  { path, wrong }: Step,
) => {
  const code = codeIn(request, wrong);
  const account = (await challengedBy(around, request)) ?? refuse(refusals.challengeOver());
  await refuseLocked(around, request, account);

  const answer = await ask(around, request, { path, body: { code }, challenge: 'secondFactor' });
  if (answer.status !== 200) {
    const isWrong =
      String(answer.body.code).startsWith('INVALID_') && answer.body.code !== 'INVALID_TWO_FACTOR_COOKIE';
    if (!isWrong) return refuse(refusals.challengeOver());
    return fail(around, request, account, { why: wrong, told: wrong });
  }
  if (!(await takeCode(around.db, account.id, code, around.clock.now()))) {
    await endSessionOf(around.db, String(answer.body.token));
    const used = refusals.codeUsedBefore();
    return fail(around, request, account, { why: used, told: used });
  }
  passCookies(reply, answer);
  await forgetFailures(around.db, account.username);
  await note(around, request, 'access.signIn', account);
  return { next: null };
};

/** The second step by a code of the authenticator. */
export const enterByTotp = (around: Around, request: FastifyRequest, reply: FastifyReply) =>
  enterByCode(around, request, reply, { path: '/two-factor/verify-totp', wrong: refusals.wrongCode() });

/** The second step by one of the recovery codes. */
export const enterByRecoveryCode = (around: Around, request: FastifyRequest, reply: FastifyReply) =>
  enterByCode(around, request, reply, {
    path: '/two-factor/verify-backup-code',
    wrong: refusals.wrongRecoveryCode(),
  });

type OwnFactor = 'enable' | 'disable' | 'generate-backup-codes';

/** What the library answered about one's own second factor, or the reason why not. */
const askWithPassword = async (
  around: Around,
  request: FastifyRequest,
  { action, does }: { action: string; does: OwnFactor },
) => {
  const actor = await senderOf(around, request);
  if (actor.held && actor.held.code !== refusals.enrolSecondFactorFirst.code) throw actor.held;
  await proveOwnPassword(around, request, actor, action);
  const asked = { path: `/two-factor/${does}`, body: passwordIn(request), mine: true } as const;
  const answer = await ask(around, request, asked);
  if (answer.status === 200) return { actor, answer };
  const isOn = answer.body.code === 'TOTP_ALREADY_ENABLED';
  return refuse(isOn ? refusals.secondFactorOn() : refusals.secondFactorMissing());
};

/** The address that an authenticator reads, under the user name instead of the library's stand-in for one. */
const underUsername = (address: unknown) => String(address).replace('%40accounts.invalid', '');

/** Begins to set up one's second factor: what the authenticator reads, and the recovery codes, shown this once. */
export const beginSecondFactor = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  refuseIf((await findPolicy(around.db)).secondFactor === 'off' ? refusals.secondFactorOff() : undefined);
  const { answer } = await askWithPassword(around, request, {
    action: 'access.enrolSecondFactor',
    does: 'enable',
  });
  passCookies(reply, answer);
  return { address: underUsername(answer.body.totpURI), recoveryCodes: answer.body.backupCodes };
};

/** Ends setting it up with a first code: from now on it is asked at every sign-in. */
export const confirmSecondFactor = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const actor = await senderOf(around, request);
  const code = codeIn(request);
  const answer = await ask(around, request, { path: '/two-factor/verify-totp', body: { code }, mine: true });
  if (answer.status !== 200) return refuse(refusals.wrongFirstCode());
  await takeCode(around.db, actor.id, code, around.clock.now());
  passCookies(reply, answer);
  await note(around, request, 'access.enrolSecondFactor', actor);
  return { next: null };
};

/** Takes one's second factor off, with the password. */
export const removeSecondFactor = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const { actor, answer } = await askWithPassword(around, request, {
    action: 'access.removeSecondFactor',
    does: 'disable',
  });
  passCookies(reply, answer);
  await note(around, request, 'access.removeSecondFactor', actor);
  return { next: null };
};

/** New recovery codes in place of the former ones, shown this once. */
export const renewRecoveryCodes = async (around: Around, request: FastifyRequest, reply: FastifyReply) => {
  const { actor, answer } = await askWithPassword(around, request, {
    action: 'access.renewRecoveryCodes',
    does: 'generate-backup-codes',
  });
  passCookies(reply, answer);
  await note(around, request, 'access.renewRecoveryCodes', actor);
  return { recoveryCodes: answer.body.backupCodes };
};
