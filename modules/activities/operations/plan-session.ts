import { districtTimeZone } from '#platform/clock.ts';
import { dayOf } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { planChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { missingElements, whyNotAhead, whyNotOn, whyNotTimes } from '../rules.ts';
import { insertSessions } from '../store.ts';
import { findProgramme } from './find-programme.ts';
import { settlePlace } from './settle-place.ts';

/** Plans one session ahead, announced today if so said; answers which elements an announcement lacks. */
export const planSession = async (
  work: Work,
  programmeId: string,
  { announce: announced, ...said }: BodyOf<typeof contract.planSession>,
) => {
  const programme = await findProgramme(work, permissions.plan, programmeId);
  const [startsAt, endsAt] = [new Date(said.startsAt), new Date(said.endsAt)];
  const onDate = dayOf(startsAt, districtTimeZone);
  refuseIf(whyNotTimes(startsAt, endsAt) ?? whyNotAhead(startsAt, work.now) ?? whyNotOn(onDate, programme));

  const { organisationId } = programme;
  const place = await settlePlace(work, organisationId, programme, { ...said, onDate });
  const id = newId();
  const announcedOn = announced ? work.today : null;
  const planned = { startsAt, endsAt, onDate, ...place, announcedOn, state: 'planned' as const };
  await insertSessions(work, [{ id, programmeId, organisationId, ...planned }]);
  noteChange(work, { subject: 'session', subjectId: id, organisationId, after: { programmeId, ...planned } });
  announce(work, planChanged, { organisationId, fromOn: onDate, untilOn: onDate });
  return { id, missing: missingElements({ ...programme, ...place }) };
};
