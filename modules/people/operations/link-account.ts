import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/people.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { changeAccount } from '../store.ts';
import { findOwnPerson } from './find-person.ts';

/** An account that holds a role today at an organisation the actor keeps; accounts elsewhere are none of theirs. */
const findAccount = async (work: Work, username: string): Promise<string> => {
  const found = await work.db
    .selectFrom('access.namedAccount as account')
    .innerJoin('access.heldGrant as held', 'held.accountId', 'account.id')
    .select('account.id')
    .where('account.username', '=', username)
    .where('held.fromOn', '<=', work.today)
    .where((is) => is.or([is('held.untilOn', 'is', null), is('held.untilOn', '>=', work.today)]))
    .where(may(work.actor, permissions.edit, 'held.organisationId'))
    .executeTakeFirst();
  return found?.id ?? refuse(refusals.accountNotFound());
};

/** Says which account is this person's, or that none is; an account is one person's at most. */
export const linkAccount = async (
  work: Work,
  id: string,
  { username }: BodyOf<typeof contract.linkAccount>,
) => {
  const { organisationId } = await findOwnPerson(work, permissions.edit, id);
  const accountId = username === null ? null : await findAccount(work, username);
  await changeAccount(work, id, accountId, refusals.accountTaken({ username: username ?? '' }));
  noteChange(work, { subject: 'person', subjectId: id, organisationId, after: { username } });
  return done;
};
