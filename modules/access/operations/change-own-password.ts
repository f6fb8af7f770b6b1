import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { findUsername, replacePassword } from '../store/accounts.ts';
import { endSessions } from '../store/sessions.ts';
import { acceptPassword } from './accept-password.ts';
import { provePassword } from './prove-password.ts';

/** Changes one's own password, with the one before; every session but this one ends. A wrong one counts toward the lock. */
export const changeOwnPassword = async (work: Work, said: BodyOf<typeof contract.changeOwnPassword>) => {
  const accountId = work.actor.id ?? '';
  await provePassword(work, said.current);
  const username = await findUsername(work.db, accountId);
  const hash = await acceptPassword(work, { accountId, username, password: said.password });
  await replacePassword(work.db, accountId, { hash, mustChange: false }, work.now);
  await endSessions(work.db, accountId, { except: work.actor.sessionId });
  noteChange(work, { subject: 'account', subjectId: accountId, after: { username, password: 'changed' } });
  return done;
};
