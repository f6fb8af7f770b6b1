import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { sessionChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { announcedAfterRecording, whyNotCorrectable } from '../rules.ts';
import { updateSession } from '../store.ts';
import { deriveOpeningOf, keepParticulars, settleHeldTimes, takeBackOpeningOf } from './keep-holding.ts';
import { type LockedSession, lockSession } from './lock-session.ts';
import { settlePlace } from './settle-place.ts';

type Where = { centreId: string | null; startsAt: Date; endsAt: Date };

/** The opening follows a session that turns out to have been at another time or in another centre. */
const renewOpening = async (work: Work, before: LockedSession, after: Where): Promise<void> => {
  const same =
    before.centreId === after.centreId &&
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime();
  if (same) return;
  await takeBackOpeningOf(work, before, '场次时间或地点已更正');
  await deriveOpeningOf(work, { id: before.id, item: before.item, ...after });
};

/** Corrects what was recorded of a session that was held; the audit keeps what stood before. */
export const correctSession = async (
  work: Work,
  id: string,
  { photoIds, volunteers, ...said }: BodyOf<typeof contract.correctSession>,
) => {
  const before = await lockSession(work, permissions.record, id);
  refuseIf(whyNotCorrectable(before));
  const [startsAt, endsAt] = [new Date(said.startsAt), new Date(said.endsAt)];
  const times = settleHeldTimes(work, { startsAt, endsAt }, before);
  const { organisationId } = before;
  const place = await settlePlace(work, organisationId, before, { ...said, onDate: times.onDate });

  const held = { ...times, ...place, headCount: said.headCount, note: said.note };
  const announcedOn = announcedAfterRecording(before, held, work.today);
  await updateSession(work, id, { ...held, announcedOn });
  await keepParticulars(work, { id, organisationId, onDate: times.onDate }, { photoIds, volunteers });
  await renewOpening(work, before, held);
  const after = { ...held, announcedOn, photoIds, volunteers };
  noteChange(work, { subject: 'session', subjectId: id, organisationId, before, after });
  const [fromOn, untilOn] = [before.onDate, times.onDate].sort() as [string, string];
  announce(work, sessionChanged, { organisationId, fromOn, untilOn });
  return done;
};
