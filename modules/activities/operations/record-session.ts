import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { sessionChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { announcedAfterRecording, whyNotPlanned } from '../rules.ts';
import { updateSession } from '../store.ts';
import { deriveOpeningOf, keepParticulars, settleHeldTimes } from './keep-holding.ts';
import { lockSession } from './lock-session.ts';
import { settlePlace } from './settle-place.ts';

/**
 * Records a planned session as held, in one step: head-count, photos, volunteers with their minutes, a note, and the
 * time and place where they differ from the plan. Refused while the session is not over. The opening of its centre
 * follows from it.
 */
export const recordSession = async (
  work: Work,
  id: string,
  { photoIds, volunteers, ...said }: BodyOf<typeof contract.recordSession>,
) => {
  const planned = await lockSession(work, permissions.record, id);
  refuseIf(whyNotPlanned(planned));
  const startsAt = said.startsAt ? new Date(said.startsAt) : planned.startsAt;
  const endsAt = said.endsAt ? new Date(said.endsAt) : planned.endsAt;
  const times = settleHeldTimes(work, { startsAt, endsAt }, planned);
  const { organisationId } = planned;
  const place = await settlePlace(work, organisationId, planned, { ...said, onDate: times.onDate });

  const { headCount, note, source } = said;
  const held = { ...times, ...place, state: 'held' as const, headCount, note, source };
  const announcedOn = announcedAfterRecording(planned, held, work.today);
  await updateSession(work, id, { ...held, announcedOn });
  await keepParticulars(work, { id, organisationId, onDate: times.onDate }, { photoIds, volunteers });
  await deriveOpeningOf(work, { id, item: planned.item, ...held });
  const after = { ...held, announcedOn, photoIds, volunteers };
  noteChange(work, { subject: 'session', subjectId: id, organisationId, before: planned, after });
  announce(work, sessionChanged, { organisationId, fromOn: times.onDate, untilOn: times.onDate });
  return done;
};
