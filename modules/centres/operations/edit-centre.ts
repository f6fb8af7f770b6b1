import { initialsOf } from '#modules/organisations/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/centre.ts';
import { centreChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotCentre, whyNotOutsideOpenings } from '../rules/centre.ts';
import { spanOver } from '../rules/span.ts';
import { openedBetween, unlessCentreAlready } from '../store/centre.ts';
import { lockCentre } from './find-centre.ts';

/** Edits the profile of a centre; its first day cannot pass the first opening. Its last day is set by ending it. */
export const editCentre = async (work: Work, id: string, said: BodyOf<typeof contract.editCentre>) => {
  const found = await lockCentre(work, permissions.edit, id);
  const dates = { fromOn: said.fromOn, untilOn: found.untilOn };
  refuseIf(whyNotCentre({ ...said, ...dates }));
  refuseIf(whyNotOutsideOpenings(dates, await openedBetween(work, id)));

  const before = await work.db
    .selectFrom('centres.centre')
    .select(['name', 'address', 'floorAreaM2', 'longitude', 'latitude', 'summary', 'fromOn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const initials = await initialsOf(said.name);
  await unlessCentreAlready(() =>
    work.db
      .updateTable('centres.centre')
      .set({ ...said, initials })
      .where('id', '=', id)
      .execute(),
  );
  const { organisationId } = found;
  noteChange(work, { subject: 'centre', subjectId: id, organisationId, before, after: said });
  announce(work, centreChanged, { organisationId, ...spanOver(found, dates) });
  return done;
};
