import type { IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { programmeChanged, sessionChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotDates } from '../rules.ts';
import { countSessionsOutside, daysHeld, updateProgramme } from '../store.ts';
import { type FoundProgramme, findProgramme } from './find-programme.ts';
import { refuseElsewhere } from './settle-place.ts';

type Dates = { fromOn: IsoDate; untilOn: IsoDate | null };

const earlier = (one: IsoDate, other: IsoDate) => (one < other ? one : other);
const later = (one: IsoDate, other: IsoDate) => (one < other ? other : one);

/** All days that either stretch covers, those between them included. */
const union = (one: Dates, other: Dates): Dates => ({
  fromOn: earlier(one.fromOn, other.fromOn),
  untilOn: one.untilOn === null || other.untilOn === null ? null : later(one.untilOn, other.untilOn),
});

/** Sessions held under a programme count by its category: when that changes, so do they. */
const tellOfSessions = async (
  work: Work,
  before: FoundProgramme,
  after: { category: string; theme: string },
) => {
  if (before.category === after.category && before.theme === after.theme) return;
  const days = await daysHeld(work, before.id);
  if (days) announce(work, sessionChanged, { organisationId: before.organisationId, ...days });
};

/**
 * Changes a programme, or ends it on a day. Sessions keep the place and organiser they were planned and held with;
 * refused when a session would lie outside the new dates.
 */
export const editProgramme = async (work: Work, id: string, said: BodyOf<typeof contract.editProgramme>) => {
  const { id: _, organisationId, ...before } = await findProgramme(work, permissions.plan, id);
  refuseIf(whyNotDates(said));
  const count = await countSessionsOutside(work, id, said);
  refuseIf(count > 0 ? refusals.sessionsOutside({ count }) : undefined);
  const moved = said.centreId !== before.centreId || said.spaceId !== before.spaceId;
  if (moved) await refuseElsewhere(work, organisationId, { ...said, onDate: work.today });

  await updateProgramme(work, id, said);
  noteChange(work, { subject: 'programme', subjectId: id, organisationId, before, after: said });
  announce(work, programmeChanged, { organisationId, ...union(before, said) });
  await tellOfSessions(work, { id, organisationId, ...before }, said);
  return done;
};
