import { districtTimeZone } from '#platform/clock.ts';
import { dayOf, type IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuse } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { sessionChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { findSameProgramme, insertSessions } from '../store.ts';
import { addProgramme } from './add-programme.ts';
import { type FoundProgramme, findProgramme } from './find-programme.ts';
import { deriveOpeningOf, keepParticulars, settleHeldTimes } from './keep-holding.ts';
import { settlePlace } from './settle-place.ts';

type Said = BodyOf<typeof contract.recordUnplannedSession>;

/** The programme made on the spot, or the one of that name which the organisation already has. */
const makeOnTheSpot = async (
  work: Work,
  { organisationId, ...said }: NonNullable<Said['newProgramme']>,
  { centreId = null, place = '', organiser = '' }: Said,
  onDate: IsoDate,
): Promise<string> => {
  const same = await findSameProgramme(work, { organisationId, ...said, onDate });
  if (same) return same;
  const plain = { summary: '', standing: false, free: true, usualTime: '', spaceId: null, untilOn: null };
  const programme = { ...said, ...plain, centreId, place, organiser, fromOn: onDate };
  return (await addProgramme(work, organisationId, programme)).id;
};

const programmeOf = async (work: Work, said: Said, onDate: IsoDate): Promise<FoundProgramme> => {
  const { programmeId, newProgramme } = said;
  if ((programmeId === undefined) === (newProgramme === undefined)) return refuse(refusals.oneProgramme());
  const id = programmeId ?? (newProgramme ? await makeOnTheSpot(work, newProgramme, said, onDate) : '');
  return findProgramme(work, permissions.record, id);
};

/**
 * Records a session that was held without having been planned, in one step, under a programme or one made on the spot.
 * It was never announced. Typed from paper it is marked so.
 */
export const recordUnplannedSession = async (work: Work, said: Said) => {
  const [startsAt, endsAt] = [new Date(said.startsAt), new Date(said.endsAt)];
  const programme = await programmeOf(work, said, dayOf(startsAt, districtTimeZone));
  const times = settleHeldTimes(work, { startsAt, endsAt }, programme);
  const { id: programmeId, organisationId } = programme;
  const place = await settlePlace(work, organisationId, programme, { ...said, onDate: times.onDate });

  const id = newId();
  const { headCount, note, source, photoIds, volunteers } = said;
  const held = { ...times, ...place, announcedOn: null, state: 'held' as const, headCount, note, source };
  await insertSessions(work, [{ id, programmeId, organisationId, ...held }]);
  await keepParticulars(work, { id, organisationId, onDate: times.onDate }, { photoIds, volunteers });
  await deriveOpeningOf(work, { id, item: programme.item, ...held });
  const after = { programmeId, ...held, photoIds, volunteers };
  noteChange(work, { subject: 'session', subjectId: id, organisationId, after });
  announce(work, sessionChanged, { organisationId, fromOn: times.onDate, untilOn: times.onDate });
  return { id };
};
