import { keepTrace, placeOf } from '#platform/audit/index.ts';
import { verifyPassword } from '#platform/crypto/passwords.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { refuseKeeping, type Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { whyLocked } from '../rules/failures.ts';
import { findPassword, findUsername } from '../store/accounts.ts';
import { addFailure, findFailures, forgetFailures } from '../store/failures.ts';
import { findPolicy } from '../store/policy.ts';

/** Counts a wrong password as a failed sign-in is counted; what is counted stays though the command is refused. */
const countWrong = async (work: Work, accountId: string, username: string): Promise<never> => {
  const { db, now, actor } = work;
  const policy = await findPolicy(db);
  const locked = whyLocked(await addFailure(db, username, policy, now), now);
  if (!locked) return refuseKeeping(work, refusals.wrongPassword());
  const after = { username, name: actor.name, minutes: policy.lockMinutes };
  const changes = [{ subject: 'account', subjectId: accountId, after }];
  const organisationId = placeOf(changes, actor);
  const trace = { action: 'access.lockOut', actor: theProgram, outcome: 'done', changes } as const;
  await keepTrace(db, { ...trace, organisationId }, now);
  return refuseKeeping(work, locked);
};

/**
 * Goes on only with the right password of the account that asks: whoever found somebody's console open shall not try
 * passwords there without end. Refused while the user name is locked, with the right one too.
 */
export const provePassword = async (work: Work, password: string): Promise<void> => {
  const accountId = work.actor.id ?? '';
  const username = await findUsername(work.db, accountId);
  refuseIf(whyLocked(await findFailures(work.db, username), work.now));
  const hash = await findPassword(work.db, accountId);
  const right = hash !== undefined && (await verifyPassword(hash, password));
  if (!right) return countWrong(work, accountId, username);
  refuseIf(whyLocked(await findFailures(work.db, username), work.now));
  await forgetFailures(work.db, username);
};
