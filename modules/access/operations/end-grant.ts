import { addDays } from '#platform/dates/index.ts';
import { done } from '#platform/http/shapes.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { findUsername } from '../store/accounts.ts';
import { keepEveryDutyHeld } from './keep-every-duty-held.ts';

const findGrant = async (work: Work, grantId: string) => {
  const found = await work.db
    .selectFrom('access.roleGrant as held')
    .selectAll('held')
    .where('held.id', '=', grantId)
    .where((is) => is.or([is('held.untilOn', 'is', null), is('held.untilOn', '>=', work.today)]))
    .where(may(work.actor, permissions.grantRoles, 'held.organisationId'))
    .executeTakeFirst();
  return found ?? refuse(refusals.grantNotFound());
};

/** Ends a grant at once: yesterday was its last day; one that never came into force disappears. */
export const endGrant = async (work: Work, grantId: string) => {
  const grant = await findGrant(work, grantId);
  const yesterday = addDays(work.today, -1);
  const ending =
    grant.fromOn > yesterday
      ? work.db.deleteFrom('access.roleGrant').where('id', '=', grantId)
      : work.db.updateTable('access.roleGrant').set({ untilOn: yesterday }).where('id', '=', grantId);
  await keepEveryDutyHeld(work, () => ending.execute());
  noteChange(work, {
    subject: 'grant',
    subjectId: grantId,
    organisationId: grant.organisationId,
    before: { account: await findUsername(work.db, grant.accountId), ...grant },
  });
  return done;
};
