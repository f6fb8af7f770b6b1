import type { BodyOf } from '#platform/http/route.ts';
import { refuse } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { findUsername } from '../store/accounts.ts';
import { endSessions } from '../store/sessions.ts';
import { findAccount } from './find-account.ts';

type Which = { only?: string | undefined; except?: string | undefined };

const end = async (work: Work, accountId: string, which: Which) => {
  const ended = await endSessions(work.db, accountId, which);
  if (which.only && ended === 0) return refuse(refusals.sessionNotFound());
  const username = await findUsername(work.db, accountId);
  noteChange(work, { subject: 'account', subjectId: accountId, after: { username, sessionsEnded: ended } });
  return { ended };
};

/** Signs oneself out elsewhere: of one session, or of all but the one that asks. */
export const endMySessions = (work: Work, { sessionId }: BodyOf<typeof contract.endMySessions>) =>
  end(work, work.actor.id ?? '', sessionId ? { only: sessionId } : { except: work.actor.sessionId });

/** Signs an account out: of one session, or of all. */
export const endAccountSessions = async (
  work: Work,
  accountId: string,
  { sessionId }: BodyOf<typeof contract.endAccountSessions>,
) => {
  const account = await findAccount(work, permissions.keepSignIn, accountId);
  return end(work, account.id, { only: sessionId });
};
