import { refusals as http } from '#platform/http/refusals.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import { noteChange } from '#platform/work/index.ts';
import { dropOtherSessions } from '../operations/end-other-sessions.ts';
import { findMeAgreed } from '../operations/find-me.ts';
import { refusals } from '../refusals.ts';
import { freshMinutes, isFresh } from '../rules/sessions.ts';
import * as codes from '../store/codes.ts';
import { keptPhone } from '../store/phones.ts';
import { findSessionBegin, moveToHandle, whoseAccount } from '../store/residents.ts';
import { findRepeat, phoneOf, sealEntered } from './enter.ts';
import { type Entering, findWaitingRequest, judgeCode } from './judge-code.ts';
import { orNoteRefused } from './traces.ts';
import type { SignIn } from './ways.ts';
import { whichResident } from './who-sends.ts';

/** Whoever asks, if they agreed and signed in a short while ago. */
const findFreshResident = async ({ db, clock }: SignIn, { cookie }: Entering) => {
  const actor = await whichResident(db, clock)({ headers: { cookie } });
  refuseIf(actor.id === null ? http.signInFirst() : undefined);
  const me = await findMeAgreed({ db, actor });
  const begun = await findSessionBegin(db, actor.sessionId ?? '');
  refuseIf(
    begun && isFresh(begun, clock.now()) ? undefined : refusals.signInAfresh({ minutes: freshMinutes }),
  );
  return { actor, me, accountId: me.accountId ?? refuse(http.signInFirst()) };
};

const change = async (signIn: SignIn, said: Entering): Promise<void> => {
  const { db, clock } = signIn;
  const { actor, me, accountId } = await findFreshResident(signIn, said);
  const request = await findWaitingRequest(signIn, said);
  if (findRepeat(request, said.formKey)) return;
  const phone = request.phone ?? refuse(refusals.codeSpent());
  const judged = await judgeCode(signIn, request, said, { disableSession: true });
  const { address, requestId, formKey } = said;
  const occasion = { action: 'residents.changePhone', actor, address, requestId };
  await inWork(db, clock, occasion, async (work) => {
    await codes.lockPhone(work.db, phone);
    const holder = await whoseAccount(work.db, judged.accountId);
    refuseIf(holder && holder !== me.id ? refusals.phoneTaken() : undefined);
    await moveToHandle(work.db, { accountId, handle: request.handle, from: judged.accountId });
    await work.db
      .updateTable('residents.resident')
      .set(keptPhone(me.id, phone))
      .where('id', '=', me.id)
      .execute();
    await codes.keepEntered(work.db, request.id, sealEntered(request.id, { formKey, cookies: [] }));
    await dropOtherSessions(work, accountId);
    noteChange(work, { subject: 'resident', subjectId: me.id, after: { phone: 'changed' } });
  });
};

/**
 * Gives the resident who asks another number, proved by the code that was sent there; from then on they sign in with it, and
 * every other session ends. Refused unless they signed in a short while ago (ASVS 5.0, 7.5.1), and when somebody else signs in
 * with that number.
 */
export const changePhone = (signIn: SignIn, said: Entering): Promise<void> =>
  orNoteRefused(signIn, 'residents.changePhone', said, {
    does: () => change(signIn, said),
    phoneOf: () => phoneOf(signIn, said),
  });
