import { districtTimeZone } from '#platform/clock.ts';
import { dayOf, type IsoDate } from '#platform/dates/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { whyNotOn, whyNotTimes } from '../rules.ts';

/** The times of a course session and its day on the district's calendar; refused when they cannot stand. */
export const settleTimes = (
  said: { startsAt: string; endsAt: string },
  course: { fromOn: IsoDate; untilOn: IsoDate | null },
) => {
  const times = { startsAt: new Date(said.startsAt), endsAt: new Date(said.endsAt) };
  const onDate = dayOf(times.startsAt, districtTimeZone);
  refuseIf(whyNotTimes(times) ?? whyNotOn(onDate, course));
  return { ...times, onDate };
};
