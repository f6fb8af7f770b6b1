import { refuse } from '#platform/refusals/index.ts';
import { acceptAnswer } from '../operations/accept-answer.ts';
import { refusals } from '../refusals.ts';
import { atField } from '../rules/fields.ts';
import { guessesMuch, readCode } from '../rules/phones.ts';
import * as codes from '../store/codes.ts';
import { mostTries } from './library.ts';
import type { Came } from './traces.ts';
import type { SignIn } from './ways.ts';

/** A code as a browser brings it. */
export type Entering = Came & {
  /** The secret that `askForCode` answered, if the browser still has it. */
  ticket: string | undefined;
  code: string;
  formKey: string;
  /** What the browser calls itself, by which people recognise their sessions. */
  browser: string;
  /** Its cookies: the session it came with. */
  cookie?: string | undefined;
  question?: string | undefined;
  answer?: string | undefined;
};

/** The code this browser waits for; refused when there is none, or none any more. */
export const findWaitingRequest = async ({ db, clock }: SignIn, { ticket }: Entering) =>
  (ticket ? await codes.findRequest(db, ticket, clock.now()) : undefined) ?? refuse(refusals.codeSpent());

export type WaitingRequest = Awaited<ReturnType<typeof findWaitingRequest>>;

/**
 * Lets the library judge a code, with a session or without one; answers its cookies and the account of the phone. Refused:
 * an open question for people after many wrong ones, a wrong code, one too old or wrong too often.
 */
export const judgeCode = async (
  { db, clock, library }: SignIn,
  request: WaitingRequest,
  said: Entering,
  { disableSession = false } = {},
) => {
  const now = clock.now();
  const recent = await codes.findRecent(db, { phone: request.phone ?? '', address: said.address }, now);
  if (guessesMuch(recent)) await acceptAnswer(db, said, now);
  const answer = await library.api.verifyPhoneNumber({
    body: { phoneNumber: request.handle, code: readCode(said.code), disableSession },
    headers: new Headers({ 'user-agent': said.browser.slice(0, 300) }),
    asResponse: true,
  });
  const told = (await answer.json()) as { code?: string; user?: { id: string } };
  if (answer.ok && told.user) return { cookies: answer.headers.getSetCookie(), accountId: told.user.id };
  await codes.noteFailure(db, request.id);
  const left = mostTries - request.failures - 1;
  const isWrong = told.code === 'INVALID_OTP' && left > 0;
  return refuse(
    isWrong ? atField('code', refusals.codeWrong, { left }) : atField('code', refusals.codeSpent),
  );
};
