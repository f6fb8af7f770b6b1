import { seal, unseal } from '#platform/crypto/index.ts';
import { newId } from '#platform/ids.ts';
import { inWork } from '#platform/work/in-work.ts';
import { noteChange } from '#platform/work/index.ts';
import * as codes from '../store/codes.ts';
import { actorOf, endSessionOf, findByAccount, insertStranger } from '../store/residents.ts';
import { type Entering, findWaitingRequest, judgeCode, type WaitingRequest } from './judge-code.ts';
import { sessionTokenIn } from './names.ts';
import { orNoteRefused } from './traces.ts';
import type { SignIn } from './ways.ts';

type Entered = { formKey: string; cookies: string[] };

const placeOf = (id: string) => ({ column: 'residents.code_request.entered', row: id });

/** The cookies that this very form brought a moment ago, when a hasty finger sends it twice. */
export const findRepeat = ({ id, entered }: WaitingRequest, formKey: string): string[] | undefined => {
  if (!entered) return undefined;
  const kept = JSON.parse(unseal(placeOf(id), entered)) as Entered;
  return kept.formKey === formKey ? kept.cookies : undefined;
};

/** What a form entered, as it is kept for its repeat. */
export const sealEntered = (requestId: string, entered: Entered): string =>
  seal(placeOf(requestId), JSON.stringify(entered));

const signInBy = async (signIn: SignIn, said: Entering): Promise<string[]> => {
  const { db, clock } = signIn;
  const now = clock.now();
  const request = await findWaitingRequest(signIn, said);
  const before = findRepeat(request, said.formKey);
  if (before) return before;

  const { cookies, accountId } = await judgeCode(signIn, request, said);
  const known = await findByAccount(db, accountId);
  const id = known?.id ?? newId();
  const { address, requestId, formKey } = said;
  const former = sessionTokenIn(said.cookie);
  const occasion = { action: 'residents.signIn', actor: actorOf(id), address, requestId };
  await inWork(db, clock, occasion, async (work) => {
    if (!known) await insertStranger(work.db, { id, accountId, phone: request.phone }, now);
    await codes.keepEntered(work.db, request.id, sealEntered(request.id, { formKey, cookies }));
    if (former) await endSessionOf(work.db, former);
    noteChange(work, { subject: 'resident', subjectId: id, after: { signedIn: true } });
  });
  return cookies;
};

/** The phone that a code went to, for the audit of what was refused. */
export const phoneOf = async ({ db, clock }: SignIn, { ticket }: Entering) =>
  ticket && (await codes.findRequest(db, ticket, clock.now()))?.phone;

/**
 * Signs in with the code that was sent, within five minutes and five tries; answers the cookies of the session. Who comes for
 * the first time gets a record that holds the phone alone until they agree to the privacy notice.
 */
export const enter = (signIn: SignIn, said: Entering): Promise<string[]> =>
  orNoteRefused(signIn, 'residents.signIn', said, {
    does: () => signInBy(signIn, said),
    phoneOf: () => phoneOf(signIn, said),
  });
