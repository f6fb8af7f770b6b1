import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/centre.ts';
import { centreChanged, hoursChanged, paperChanged, spaceChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotEnding } from '../rules/centre.ts';
import { endBelongings, openedBetween } from '../store/centre.ts';
import { lockCentre } from './find-centre.ts';

/** Ends a centre on a day, and with it its spaces, papers and promised hours. What was before stays as it was. */
export const endCentre = async (work: Work, id: string, said: BodyOf<typeof contract.endCentre>) => {
  const found = await lockCentre(work, permissions.add, id);
  const { untilOn } = said;
  refuseIf(whyNotEnding(found, untilOn, await openedBetween(work, id)));

  await work.db.updateTable('centres.centre').set({ untilOn }).where('id', '=', id).execute();
  await endBelongings(work, id, untilOn);
  const { organisationId } = found;
  noteChange(work, {
    subject: 'centre',
    subjectId: id,
    organisationId,
    before: { untilOn: found.untilOn },
    after: said,
  });
  for (const fact of [centreChanged, spaceChanged, paperChanged, hoursChanged])
    announce(work, fact, { organisationId, fromOn: untilOn, untilOn: null });
  return done;
};
