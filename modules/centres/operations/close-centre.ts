import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/opening.ts';
import { openingChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { toTheMinute } from '../rules/district-day.ts';
import { oneDay } from '../rules/span.ts';
import { districtTime, openingsOf } from '../store/opening.ts';
import { closeForgottenOpenings } from './close-forgotten-openings.ts';
import { lockCentre } from './find-centre.ts';

/** Closes the centre now; refused when it is not open. An opening forgotten on an earlier day does not last until today. */
export const closeCentre = async (
  work: Work,
  centreId: string,
  said: BodyOf<typeof contract.closeCentre>,
) => {
  const { organisationId } = await lockCentre(work, permissions.keepOpen, centreId);
  await closeForgottenOpenings(work, { centreId });
  const today = await openingsOf(work, centreId, work.today);
  const open = today.find(({ closedAt }) => closedAt === null) ?? refuse(refusals.notOpen());
  const closedAt = toTheMinute(work.now);
  refuseIf(closedAt <= open.openedAt ? refusals.justOpened() : undefined);

  await work.db
    .updateTable('centres.openingSession')
    .set({ closedAt, ...(said.note && { note: said.note }) })
    .where('id', '=', open.id)
    .execute();
  noteChange(work, { subject: 'opening', subjectId: open.id, organisationId, after: { closedAt } });
  announce(work, openingChanged, { organisationId, ...oneDay(open.onDate) });
  const { id, onDate, opens } = open;
  return { id, onDate, opens, closes: districtTime(closedAt, onDate) };
};
