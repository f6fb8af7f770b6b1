import type { Db } from '#platform/database/index.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { workRefusals } from '#platform/work/in-work.ts';
import { acceptAnswer } from '../operations/accept-answer.ts';
import { refusals } from '../refusals.ts';
import { atField } from '../rules/fields.ts';
import { needsQuestion, readPhone, whyNotCode } from '../rules/phones.ts';
import * as codes from '../store/codes.ts';
import { requestLookups } from '../store/phones.ts';
import { codeFor } from './library.ts';
import { type Came, noteAtDoor, orNoteRefused } from './traces.ts';
import { type SignIn, wayOfCodes } from './ways.ts';

export type Asking = Came & {
  phone: string;
  formKey: string;
  question?: string | undefined;
  answer?: string | undefined;
};

export type Again = Omit<Asking, 'phone'> & { ticket: string | undefined };

/** The same form once more means the same code, not another one. */
const findRepeat = async (db: Db, formKey: string, phone: string) => {
  const before = await codes.findRequestOfForm(db, formKey);
  if (before && !requestLookups(phone).includes(before.phoneLookup)) refuse(workRefusals.keyUsedForOther());
  return before;
};

type Source = { phone: string; address: string };

/** Whether a question for people comes before another code; refused when there may be no other one yet. */
const asksQuestion = async (db: Db, source: Source, now: Date): Promise<boolean> => {
  const recent = await codes.findRecent(db, source, now);
  const no = whyNotCode(recent, now);
  refuseIf(no && (no === 'too-soon' ? refusals.codeTooSoon() : refusals.codeTooMany()));
  return needsQuestion(recent);
};

type Wanted = Source & { formKey: string; answered: boolean };

/** Others may have asked since, from the same address too: what was looked at before is looked at again. */
const note = ({ db }: SignIn, { phone, address, formKey, answered }: Wanted, now: Date) =>
  db.transaction().execute(async (tx) => {
    await codes.lockPhone(tx, phone);
    await codes.lockAddress(tx, address);
    if ((await asksQuestion(tx, { phone, address }, now)) && !answered) refuse(refusals.answerNeeded());
    const handle = await codes.handleOf(tx, phone);
    return { id: await codes.insertRequest(tx, { phone, handle, address, formKey }, now), handle };
  });

const deliver = async (signIn: SignIn, asked: { id: string; handle: string }, phone: string) => {
  const code = await codeFor(signIn.library, asked.handle);
  if (!signIn.gateway) return void (await codes.keepDemonstrationCode(signIn.db, asked.id, code));
  try {
    await signIn.gateway(phone, code);
  } catch (trouble) {
    await codes.forgetRequest(signIn.db, asked.id);
    throw Object.assign(refusals.gatewayFailed(), { cause: trouble });
  }
};

const send = async (signIn: SignIn, said: Asking): Promise<string> => {
  const { db, clock } = signIn;
  if ((await wayOfCodes(signIn)) === 'closed') refuse(refusals.signInClosed());
  const phone = readPhone(said.phone) ?? refuse(atField('phone', refusals.phoneInvalid));
  const before = await findRepeat(db, said.formKey, phone);
  if (before) return before.id;

  const now = clock.now();
  const { address, formKey } = said;
  const answered = await asksQuestion(db, { phone, address }, now);
  if (answered) await acceptAnswer(db, said, now);
  const asked = await note(signIn, { phone, address, formKey, answered }, now);
  await deliver(signIn, asked, phone);
  await noteAtDoor(signIn, 'residents.askForCode', said, phone, now);
  return asked.id;
};

/**
 * Sends a code to a phone and answers the secret of the browser that may enter it. Says the same whether the phone is known
 * or not. Refused: no number, more than one a minute or five an hour for a phone or thirty from an address, an open question
 * for people, a gateway that fails.
 */
export const askForCode = (signIn: SignIn, said: Asking): Promise<string> =>
  orNoteRefused(signIn, 'residents.askForCode', said, {
    does: () => send(signIn, said),
    phoneOf: async () => readPhone(said.phone),
  });

/** Sends a new code to the phone that the last one went to; the browser has only the secret of it. Refuses as `askForCode`. */
export const askAgain = async (signIn: SignIn, { ticket, ...said }: Again): Promise<string> => {
  const request = ticket ? await codes.findRequest(signIn.db, ticket, signIn.clock.now()) : undefined;
  return askForCode(signIn, { ...said, phone: request?.phone ?? refuse(refusals.codeSpent()) });
};
