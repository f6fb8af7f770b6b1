import { deriveOpening, strikeDerivedOpenings } from '#modules/centres/index.ts';
import { attachable } from '#modules/files/index.ts';
import { findPeople } from '#modules/people/index.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { dayOf, type IsoDate } from '#platform/dates/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { whyNotOn, whyNotOver, whyNotTimes, whyNotVolunteers } from '../rules.ts';
import { heldThatDay, keepPhotos, keepServices, type Volunteering } from '../store.ts';

/** What was said of the people and photos of a session that was held. */
export type Particulars = { photoIds: string[]; volunteers: Volunteering[] };

/** The times of a session that was held, on the district's calendar; refused when they cannot be true. */
export const settleHeldTimes = (
  work: Work,
  said: { startsAt: Date; endsAt: Date },
  programme: { fromOn: IsoDate; untilOn: IsoDate | null },
) => {
  const onDate = dayOf(said.startsAt, districtTimeZone);
  refuseIf(whyNotTimes(said.startsAt, said.endsAt) ?? whyNotOver(said.endsAt, work.now));
  refuseIf(whyNotOn(onDate, programme));
  return { ...said, onDate };
};

/** Refuses what is not a photo that may hang on a record of the organisation. */
const refuseOthersThanPhotos = async (work: Work, organisationId: string, photoIds: readonly string[]) => {
  const files = await Promise.all(photoIds.map((id) => attachable(work, id, organisationId)));
  refuseIf(files.every(({ kind }) => kind === 'photo') ? undefined : refusals.notAPhoto());
};

/** Keeps who served and the photos; refused when somebody is named twice or is not known to the actor. */
export const keepParticulars = async (
  work: Work,
  session: { id: string; organisationId: string; onDate: IsoDate },
  { photoIds, volunteers }: Particulars,
): Promise<void> => {
  refuseIf(whyNotVolunteers(volunteers));
  const personIds = volunteers.map(({ personId }) => personId);
  await findPeople(work, personIds);
  await refuseOthersThanPhotos(work, session.organisationId, photoIds);
  await keepServices(work, session, volunteers);
  await keepPhotos(work, session.id, [...new Set(photoIds)]);
};

type HeldAt = { id: string; item: string; centreId: string | null; startsAt: Date; endsAt: Date };

/** A session held in a centre shows that the centre was open: the opening follows in the same transaction. */
export const deriveOpeningOf = async (work: Work, session: HeldAt): Promise<void> => {
  const { id: sessionId, item, centreId, startsAt, endsAt } = session;
  if (centreId) await deriveOpening(work, { centreId, startsAt, endsAt, activity: { sessionId, item } });
};

/**
 * Takes back the openings that followed from a session. What other sessions of that day show of the same hours counts
 * again from them.
 */
export const takeBackOpeningOf = async (
  work: Work,
  session: { id: string; centreId: string | null; onDate: IsoDate },
  reason: string,
): Promise<void> => {
  const { struck } = await strikeDerivedOpenings(work, session.id, reason);
  if (struck === 0 || !session.centreId) return;
  const others = await heldThatDay(work, session.centreId, session.onDate);
  for (const other of others.filter(({ id }) => id !== session.id)) await deriveOpeningOf(work, other);
};
