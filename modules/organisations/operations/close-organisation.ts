import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { treeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotDates } from '../rules.ts';
import { endOrganisation, takeTreeTurn } from '../store/tree.ts';
import { findOrganisation } from './find-organisation.ts';

/** Ends an organisation on a day; refused while organisations beneath it go on. Its past stays as it was. */
export const closeOrganisation = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.closeOrganisation>,
) => {
  await takeTreeTurn(work);
  const found = await findOrganisation(work, permissions.arrange, id);
  refuseIf(whyNotDates(found.fromOn, said.untilOn));
  const { count } = await work.db
    .selectFrom('organisations.unit')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('parentId', '=', id)
    .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>', said.untilOn)]))
    .executeTakeFirstOrThrow();
  refuseIf(count > 0 ? refusals.stillHasUnits({ count }) : undefined);

  await endOrganisation(work, id, said.untilOn);
  noteChange(work, { subject: 'organisation', subjectId: id, organisationId: id, after: said });
  announce(work, treeChanged, { organisationIds: [id], fromOn: said.untilOn });
  return done;
};
