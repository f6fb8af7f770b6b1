import { verifyPassword } from 'better-auth/crypto';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuse } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { findPassword, replacePassword } from '../store/accounts.ts';
import { endSessions } from '../store/sessions.ts';
import { acceptPassword } from './accept-password.ts';

/** Changes one's own password, with the one before; every session but this one ends. */
export const changeOwnPassword = async (work: Work, said: BodyOf<typeof contract.changeOwnPassword>) => {
  const accountId = work.actor.id ?? '';
  const hash = await findPassword(work.db, accountId);
  const right = hash && (await verifyPassword({ hash, password: said.current }));
  if (!right) return refuse(refusals.wrongPassword());
  const fresh = await acceptPassword(work, said.password, accountId);
  await replacePassword(work.db, accountId, { hash: fresh, mustChange: false }, work.now);
  await endSessions(work.db, accountId, { except: work.actor.sessionId });
  noteChange(work, { subject: 'account', subjectId: accountId, after: { password: 'changed' } });
  return done;
};
