import { districtTimeZone } from '#platform/clock.ts';
import { dayOf } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { planChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import {
  announcedAfterMove,
  missingElements,
  whyNotAhead,
  whyNotOn,
  whyNotPlanned,
  whyNotTimes,
} from '../rules.ts';
import { updateSession } from '../store.ts';
import { lockSession } from './lock-session.ts';
import { settlePlace } from './settle-place.ts';

/** Moves a planned session to another time or place; whoever was told before is told anew today. */
export const moveSession = async (work: Work, id: string, said: BodyOf<typeof contract.moveSession>) => {
  const planned = await lockSession(work, permissions.plan, id);
  const [startsAt, endsAt] = [new Date(said.startsAt), new Date(said.endsAt)];
  const onDate = dayOf(startsAt, districtTimeZone);
  refuseIf(whyNotPlanned(planned) ?? whyNotTimes(startsAt, endsAt));
  refuseIf(whyNotAhead(startsAt, work.now) ?? whyNotOn(onDate, planned));

  const { organisationId } = planned;
  const place = await settlePlace(work, organisationId, planned, { ...said, onDate });
  const after = {
    startsAt,
    endsAt,
    onDate,
    ...place,
    announcedOn: announcedAfterMove(planned.announcedOn, work.today),
  };
  await updateSession(work, id, after);
  noteChange(work, { subject: 'session', subjectId: id, organisationId, before: planned, after });
  const [fromOn, untilOn] = [planned.onDate, onDate].sort() as [string, string];
  announce(work, planChanged, { organisationId, fromOn, untilOn });
  return { missing: missingElements({ ...planned, ...place }) };
};
