import type { FastifyRequest } from 'fastify';
import { theProgram } from '#platform/permissions/index.ts';
import { type Refusal, refuse } from '#platform/refusals/index.ts';
import { whyLocked } from '../../rules/failures.ts';
import { addFailure, findFailures } from '../../store/failures.ts';
import { findPolicy } from '../../store/policy.ts';
import { type Around, note } from './around.ts';

/** Somebody who tries to sign in: an account, or a user name that nobody has. */
export type Trying = { id: string | null; name: string; username: string };

/** Ends the try when the user name is locked, whether or not an account has it. */
export const refuseLocked = async (
  around: Around,
  request: FastifyRequest,
  trying: Trying,
  action = 'access.signIn',
): Promise<void> => {
  const locked = whyLocked(await findFailures(around.db, trying.username), around.clock.now());
  if (!locked) return;
  await note(around, request, action, trying, { refusalCode: locked.code });
  throw locked;
};

type Failed = { why: Refusal; told: Refusal; action?: string };

/** Ends the try as failed: counted, written down with its reason, and told in words that give nothing away. */
export const fail = async (
  around: Around,
  request: FastifyRequest,
  trying: Trying,
  { why, told, action = 'access.signIn' }: Failed,
): Promise<never> => {
  const now = around.clock.now();
  const policy = await findPolicy(around.db);
  const counted = await around.db.transaction().execute((tx) => addFailure(tx, trying.username, policy, now));
  await note(around, request, action, trying, { refusalCode: why.code });
  const locked = whyLocked(counted, now);
  if (!locked) return refuse(told);
  const after = { username: trying.username, name: trying.name, minutes: policy.lockMinutes };
  await note(around, request, 'access.lockOut', theProgram, {
    changes: [{ subject: 'account', subjectId: trying.id ?? '', after }],
  });
  return refuse(locked);
};
