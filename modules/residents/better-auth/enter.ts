import { seal, unseal } from '#platform/crypto/index.ts';
import { newId } from '#platform/ids.ts';
import { refuse } from '#platform/refusals/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import { noteChange } from '#platform/work/index.ts';
import { acceptAnswer } from '../operations/accept-answer.ts';
import { refusals } from '../refusals.ts';
import { atField } from '../rules/fields.ts';
import { guessesMuch, readCode } from '../rules/phones.ts';
import * as codes from '../store/codes.ts';
import { actorOf, endSessionOf, findByAccount, insertStranger } from '../store/residents.ts';
import { mostTries } from './library.ts';
import { sessionTokenIn } from './names.ts';
import { type Came, orNoteRefused } from './traces.ts';
import type { SignIn } from './ways.ts';

export type Entering = Came & {
  /** The secret that `askForCode` answered, if the browser still has it. */
  ticket: string | undefined;
  code: string;
  formKey: string;
  /** What the browser calls itself, by which people recognise their sessions. */
  browser: string;
  /** Its cookies: the session it came with ends. */
  cookie?: string | undefined;
  question?: string | undefined;
  answer?: string | undefined;
};

type Request = NonNullable<Awaited<ReturnType<typeof codes.findRequest>>>;
type Entered = { formKey: string; cookies: string[] };

const placeOf = (id: string) => ({ column: 'residents.code_request.entered', row: id });

/** The cookies that this very form brought a moment ago, when a hasty finger sends it twice. */
const findRepeat = ({ id, entered }: Request, formKey: string): string[] | undefined => {
  if (!entered) return undefined;
  const kept = JSON.parse(unseal(placeOf(id), entered)) as Entered;
  return kept.formKey === formKey ? kept.cookies : undefined;
};

/** Lets the library judge the code; answers its cookies and the account. */
const verify = async ({ db, library }: SignIn, request: Request, said: Entering) => {
  const answer = await library.api.verifyPhoneNumber({
    body: { phoneNumber: request.handle, code: readCode(said.code) },
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

const signInBy = async (signIn: SignIn, said: Entering): Promise<string[]> => {
  const { db, clock } = signIn;
  const now = clock.now();
  const request = said.ticket ? await codes.findRequest(db, said.ticket, now) : undefined;
  if (!request) return refuse(refusals.codeSpent());
  const before = findRepeat(request, said.formKey);
  if (before) return before;

  const recent = await codes.findRecent(db, { phone: request.phone ?? '', address: said.address }, now);
  if (guessesMuch(recent)) await acceptAnswer(db, said, now);
  const { cookies, accountId } = await verify(signIn, request, said);
  const known = await findByAccount(db, accountId);
  const id = known?.id ?? newId();
  const { address, requestId } = said;
  const former = sessionTokenIn(said.cookie);
  const occasion = { action: 'residents.signIn', actor: actorOf(id), address, requestId };
  await inWork(db, clock, occasion, async (work) => {
    if (!known) await insertStranger(work.db, { id, accountId, phone: request.phone }, now);
    const entered = seal(placeOf(request.id), JSON.stringify({ formKey: said.formKey, cookies }));
    await codes.keepEntered(work.db, request.id, entered);
    if (former) await endSessionOf(work.db, former);
    noteChange(work, { subject: 'resident', subjectId: id, after: { signedIn: true } });
  });
  return cookies;
};

/**
 * Signs in with the code that was sent, within five minutes and five tries; answers the cookies of the session. Who comes for
 * the first time gets a record that holds the phone alone until they agree to the privacy notice.
 */
export const enter = (signIn: SignIn, said: Entering): Promise<string[]> =>
  orNoteRefused(signIn, 'residents.signIn', said, {
    does: () => signInBy(signIn, said),
    phoneOf: async () =>
      said.ticket && (await codes.findRequest(signIn.db, said.ticket, signIn.clock.now()))?.phone,
  });
