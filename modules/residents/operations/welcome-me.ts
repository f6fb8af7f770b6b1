import type { Tx } from '#platform/database/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/mine.ts';
import { refusals } from '../refusals.ts';
import { isChild, whyNotBorn } from '../rules/ages.ts';
import { noticeVersions } from '../rules/notices.ts';
import { openPhone, residentLookups } from '../store/phones.ts';
import { anonymise, insertConsent } from '../store/residents.ts';
import { findHome } from './find-home.ts';
import { findMe } from './find-me.ts';

type Me = Awaited<ReturnType<typeof findMe>>;
type Said = BodyOf<typeof contract.welcomeMe>;

/** Somebody with this phone and this name whom a counter registered, and who signs in now for the first time. */
const findAtCounter = async (tx: Tx, me: Me, name: string | null): Promise<string | undefined> => {
  if (!me.phone || !name) return undefined;
  const found = await tx
    .selectFrom('residents.resident')
    .select('id')
    .where('source', '=', 'counter')
    .where('guardianId', 'is', null)
    .where('accountId', 'is', null)
    .where('closedAt', 'is', null)
    .where('name', '=', name)
    .where('phoneLookup', 'in', residentLookups(openPhone(me.id, me.phone)))
    .forUpdate()
    .execute();
  return found.length === 1 ? found[0]?.id : undefined;
};

/** The record from the counter becomes theirs, and the one made at signing in, which was never counted, goes. */
const takeOver = async (tx: Tx, me: Me, atCounter: string) => {
  await tx.deleteFrom('residents.resident').where('id', '=', me.id).execute();
  await tx
    .updateTable('residents.resident')
    .set({ accountId: me.accountId })
    .where('id', '=', atCounter)
    .execute();
};

/** Nothing is kept of a child who came alone: not even that they came. */
const sendToGuardian = async (work: Work, me: Me) => {
  await anonymise(work.db, me.id, work.now);
  await work.db.deleteFrom('residents.resident').where('id', '=', me.id).execute();
  noteChange(work, { subject: 'resident', subjectId: me.id, after: { sentToGuardian: true } });
  return { welcome: 'guardian-needed' as const };
};

/**
 * Makes a resident of somebody who signed in and agrees to the privacy notice in force. Who is below fourteen is sent to
 * their guardian, and everything about them is erased at once.
 */
export const welcomeMe = async (work: Work, { noticeVersion, homeId, ...said }: Said) => {
  const me = await findMe(work);
  if (noticeVersion !== noticeVersions.privacy) refuse(refusals.noticeChanged());
  refuseIf(whyNotBorn(said.birthMonth, work.today));
  if (isChild(said.birthMonth, work.today)) return sendToGuardian(work, me);
  const organisationId = await findHome(work, homeId);
  const atCounter = await findAtCounter(work.db, me, said.name);
  if (atCounter) await takeOver(work.db, me, atCounter);
  const residentId = atCounter ?? me.id;
  await work.db
    .updateTable('residents.resident')
    .set({ ...said, ...((organisationId || !atCounter) && { organisationId }) })
    .where('id', '=', residentId)
    .execute();
  await insertConsent(work.db, { residentId, notice: 'privacy' }, work.now);
  noteChange(work, {
    subject: 'resident',
    subjectId: residentId,
    organisationId,
    after: { agreed: noticeVersion },
  });
  return { welcome: 'resident' as const };
};
