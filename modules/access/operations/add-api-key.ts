import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { whyNotKey } from '../rules/keys.ts';
import { newSecret } from '../store/api-keys.ts';
import { holdFast } from '../store/grants.ts';
import { permissionsCarriedBy } from '../views/api-keys.ts';
import { findAccount } from './find-account.ts';

/** Makes an API key for a program, with no more than the roles of its account carry. The key is told once and kept as a digest. */
export const addApiKey = async (work: Work, accountId: string, said: BodyOf<typeof contract.addApiKey>) => {
  const account = await findAccount(work, permissions.keepKeys, accountId);
  await holdFast(work, account.id);
  const carried = await permissionsCarriedBy(work, account.id);
  refuseIf(whyNotKey({ ...said, kind: account.kind, carried }, work.today));
  const id = newId();
  const { key, secretHash } = newSecret(id);
  const scope = [...new Set(said.scope)];
  await work.db
    .insertInto('access.apiKey')
    .values({
      id,
      accountId: account.id,
      ...said,
      scope,
      secretHash,
      madeBy: work.actor.id,
      madeAt: work.now,
    })
    .execute();
  noteChange(work, {
    subject: 'api-key',
    subjectId: id,
    after: { account: account.username, ...said, scope },
  });
  work.answerToRepeats = { id, key: null };
  return { id, key };
};
