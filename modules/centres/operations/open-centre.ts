import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/opening.ts';
import { openingChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { toTheMinute } from '../rules/district-day.ts';
import { whyNotBeside, whyNotInUse } from '../rules/opening.ts';
import { oneDay } from '../rules/span.ts';
import { districtTime, insertOpenings, openingsOf } from '../store/opening.ts';
import { closeForgottenOpenings } from './close-forgotten-openings.ts';
import { lockCentre } from './find-centre.ts';
import { findKeeper } from './find-keeper.ts';

/**
 * Opens the centre now. A second tap is harmless: it answers the opening that is going on. An opening forgotten on an
 * earlier day is ended first. The person behind the account is the keeper unless another is named.
 */
export const openCentre = async (work: Work, centreId: string, said: BodyOf<typeof contract.openCentre>) => {
  const centre = await lockCentre(work, permissions.keepOpen, centreId);
  refuseIf(whyNotInUse(centre, work.today));
  await closeForgottenOpenings(work, { centreId });
  const today = await openingsOf(work, centreId, work.today);
  const open = today.find(({ closedAt }) => closedAt === null);
  if (open) return { id: open.id, onDate: open.onDate, opens: open.opens, alreadyOpen: true };

  const opening = { openedAt: toTheMinute(work.now), closedAt: null };
  refuseIf(whyNotBeside(opening, today));
  const keptBy = await findKeeper(work, said.keptBy);
  const [id = ''] = await insertOpenings(work, centre, [
    { ...opening, onDate: work.today, source: 'keeper', keptBy },
  ]);
  const { organisationId } = centre;
  noteChange(work, { subject: 'opening', subjectId: id, organisationId, after: { ...opening, keptBy } });
  announce(work, openingChanged, { organisationId, ...oneDay(work.today) });
  return { id, onDate: work.today, opens: districtTime(work.now, work.today), alreadyOpen: false };
};
