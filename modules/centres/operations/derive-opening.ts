import { districtTimeZone } from '#platform/clock.ts';
import { dayOf } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { openingChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { toTheMinute } from '../rules/district-day.ts';
import { uncoveredParts } from '../rules/opening.ts';
import { holdsOn, oneDay } from '../rules/span.ts';
import { inDistrict, insertOpenings, openingsOf } from '../store/opening.ts';
import { lockCentre } from './find-centre.ts';

/** An activity that was held at a centre; `activity` is its session and what it is called. */
export type HeldAt = {
  centreId: string;
  startsAt: Date;
  endsAt: Date;
  activity: { sessionId: string; item: string };
};

const longestNote = 200;

/** The part of the activity that lies within the day it began on and has gone by. */
const withinDay = ({ startsAt, endsAt }: HeldAt, onDate: string, now: Date) => {
  const latest = Math.min(endsAt.getTime(), inDistrict(onDate, '24:00').getTime(), now.getTime());
  return { openedAt: toTheMinute(startsAt), closedAt: toTheMinute(new Date(latest)) };
};

/**
 * An activity that was held opens the centre for those of its hours that no other opening covers; what is covered
 * already counts once. Answers the openings made, none when everything was covered, the hours have not gone by or the
 * centre was not in use. Refused as not found at a centre that the actor may not keep open.
 */
export const deriveOpening = async (work: Work, held: HeldAt) => {
  const centre = await lockCentre(work, permissions.keepOpen, held.centreId);
  const onDate = dayOf(held.startsAt, districtTimeZone);
  const stretch = withinDay(held, onDate, work.now);
  if (!holdsOn(centre, onDate) || stretch.closedAt <= stretch.openedAt) return { ids: [] };

  const parts = uncoveredParts(stretch, await openingsOf(work, centre.id, onDate));
  const derived = parts.map((part) => ({
    ...part,
    onDate,
    source: 'activity' as const,
    keptBy: null,
    note: held.activity.item.slice(0, longestNote),
    activitySessionId: held.activity.sessionId,
  }));
  const ids = await insertOpenings(work, centre, derived);
  const { organisationId } = centre;
  for (const [at, id] of ids.entries())
    noteChange(work, { subject: 'opening', subjectId: id, organisationId, after: derived[at] });
  if (ids.length > 0) announce(work, openingChanged, { organisationId, ...oneDay(onDate) });
  return { ids };
};
