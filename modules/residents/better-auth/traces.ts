import { keepTrace, type Trace } from '#platform/audit/index.ts';
import { maskPhone } from '#platform/crypto/numbers.ts';
import { addressOf } from '#platform/http/walls/rates.ts';
import { Refusal } from '#platform/refusals/index.ts';
import { visitor } from '../store/residents.ts';
import type { SignIn } from './ways.ts';

/** From where somebody came to the door, and in which request. */
export type Came = { address: string; requestId: string };

const traceOf = (action: string, { address, requestId }: Came, phone: string | null | undefined): Trace => ({
  action,
  actor: visitor,
  outcome: 'done',
  changes: phone ? [{ subject: 'phone', subjectId: maskPhone(phone) }] : [],
  address,
  requestId,
});

/** Keeps that something was done at the door by somebody who is not signed in, about a phone that is told masked. */
export const noteAtDoor = ({ db }: SignIn, action: string, came: Came, phone: string, now: Date) =>
  keepTrace(db, traceOf(action, came, phone), now);

/** Keeps that something was tried at the door and refused, as far as one address may fill the audit. */
export const noteRefused = (
  { keepRefused, clock }: SignIn,
  action: string,
  came: Came,
  refused: { refusalCode: string; phone?: string | null | undefined },
) => {
  const trace = traceOf(action, came, refused.phone);
  return keepRefused(
    addressOf(came.address),
    { ...trace, outcome: 'failed', refusalCode: refused.refusalCode },
    clock.now(),
  );
};

/** Does something at the door; a refusal stands in the audit, about the phone that `phoneOf` finds. */
export const orNoteRefused = async <Result>(
  signIn: SignIn,
  action: string,
  came: Came,
  { does, phoneOf }: { does: () => Promise<Result>; phoneOf: () => Promise<string | null | undefined> },
): Promise<Result> => {
  try {
    return await does();
  } catch (trouble) {
    if (trouble instanceof Refusal)
      await noteRefused(signIn, action, came, { refusalCode: trouble.code, phone: await phoneOf() });
    throw trouble;
  }
};
