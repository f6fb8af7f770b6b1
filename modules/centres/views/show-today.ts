import { districtTimeZone } from '#platform/clock.ts';
import { reaches } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import { type FoundCentre, findCentre } from '../operations/find-centre.ts';
import { permissions } from '../permissions.ts';
import { timeIn } from '../rules/district-day.ts';
import { dutiesOn } from './duties.ts';
import { describeDays } from './hours.ts';

type Action = 'open' | 'close' | 'record' | 'roster';

const actionsOn = ({ actor }: Reading, { path }: FoundCentre, open: boolean): Action[] => {
  const tap: Action = open ? 'close' : 'open';
  const keeping: Action[] = reaches(actor, permissions.keepOpen, path) ? [tap, 'record'] : [];
  return reaches(actor, permissions.roster, path) ? [...keeping, 'roster'] : keeping;
};

/** Today at a centre: what is promised, whether it is open, who is on duty, and what the actor may do about it. */
export const showToday = async (reading: Reading, centreId: string) => {
  const centre = await findCentre(reading, permissions.read, centreId);
  const [[day], duties] = await Promise.all([
    describeDays(reading, centreId, reading.today, reading.today),
    dutiesOn(reading, centreId, reading.today),
  ]);
  const openings = day?.openings ?? [];
  const open = openings.find(({ closes }) => closes === null) ?? null;
  return {
    centreId,
    name: centre.name,
    organisationId: centre.organisationId,
    onDate: reading.today,
    now: timeIn(reading.now, districtTimeZone),
    dayKind: day?.dayKind ?? null,
    dayNameZh: day?.dayNameZh ?? null,
    dayNameEn: day?.dayNameEn ?? null,
    lunar: day?.lunar ?? null,
    promised: day?.promised ?? [],
    exception: day?.exception ?? null,
    open,
    openings,
    duties,
    permittedActions: actionsOn(reading, centre, open !== null),
  };
};
