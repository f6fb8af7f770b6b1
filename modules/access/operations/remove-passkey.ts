import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { dropPasskeys } from '../store/second-factor.ts';

/** Takes one of one's own passkeys off: its device opens nothing any more. */
export const removePasskey = async (work: Work, passkeyId: string) => {
  const accountId = work.actor.id ?? '';
  const dropped = await dropPasskeys(work.db, accountId, passkeyId);
  refuseIf(dropped === 0 ? refusals.passkeyNotFound() : undefined);
  noteChange(work, { subject: 'account', subjectId: accountId, after: { passkey: 'taken off' } });
  return done;
};
