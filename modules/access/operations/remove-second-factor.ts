import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { dropSecondFactor } from '../store/second-factor.ts';
import { endSessions } from '../store/sessions.ts';
import { findAccount } from './find-account.ts';

/** Takes the second factor and the passkeys off an account whose holder lost them; its sessions end. */
export const removeSecondFactor = async (work: Work, accountId: string) => {
  const account = await findAccount(work, permissions.takeOffSecondFactor, accountId);
  const had = await dropSecondFactor(work.db, account.id);
  refuseIf(had ? undefined : refusals.secondFactorMissing());
  await endSessions(work.db, account.id);
  const { id: subjectId, username, name } = account;
  noteChange(work, { subject: 'account', subjectId, after: { username, name, secondFactor: 'taken off' } });
  return done;
};
