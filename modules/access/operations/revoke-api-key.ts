import { done } from '#platform/http/shapes.ts';
import { refuse } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { findAccount } from './find-account.ts';

/** Revokes a key of an account for good; one that was revoked before is not found. */
export const revokeApiKey = async (work: Work, accountId: string, keyId: string) => {
  const account = await findAccount(work, permissions.keepSignIn, accountId);
  const key = await work.db
    .updateTable('access.apiKey')
    .set({ revokedAt: work.now, revokedBy: work.actor.id })
    .where('id', '=', keyId)
    .where('accountId', '=', account.id)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (!key) return refuse(refusals.keyNotFound());
  const { username } = account;
  noteChange(work, {
    subject: 'api-key',
    subjectId: keyId,
    after: { account: username, ...key, revoked: true },
  });
  return done;
};
