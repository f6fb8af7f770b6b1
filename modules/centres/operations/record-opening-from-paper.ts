import { findPeople } from '#modules/people/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/opening.ts';
import { openingChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotStretches } from '../rules/hours.ts';
import { whyNotBeside, whyNotGoneBy, whyNotInUse } from '../rules/opening.ts';
import { oneDay } from '../rules/span.ts';
import { inDistrict, insertOpenings, openingsOf } from '../store/opening.ts';
import { lockCentre } from './find-centre.ts';

/**
 * Types an opening that was kept on paper: within one day that has gone by, beside no other opening. It stays marked as
 * paper, because only what happened on paper is typed.
 */
export const recordOpeningFromPaper = async (
  work: Work,
  centreId: string,
  said: BodyOf<typeof contract.recordOpeningFromPaper>,
) => {
  const centre = await lockCentre(work, permissions.keepOpen, centreId);
  const { onDate, opens, closes, keptBy, note } = said;
  const opening = { openedAt: inDistrict(onDate, opens), closedAt: inDistrict(onDate, closes) };
  refuseIf(whyNotInUse(centre, onDate));
  refuseIf(whyNotStretches([said]));
  refuseIf(whyNotGoneBy(opening, work.now));
  refuseIf(whyNotBeside(opening, await openingsOf(work, centreId, onDate)));
  if (keptBy) await findPeople(work, [keptBy]);

  const [id = ''] = await insertOpenings(work, centre, [
    { ...opening, onDate, source: 'paper', keptBy, note },
  ]);
  const { organisationId } = centre;
  noteChange(work, { subject: 'opening', subjectId: id, organisationId, after: said });
  announce(work, openingChanged, { organisationId, ...oneDay(onDate) });
  return { id };
};
