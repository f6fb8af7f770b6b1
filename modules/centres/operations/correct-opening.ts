import { findPeople } from '#modules/people/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/opening.ts';
import { openingChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotStretches } from '../rules/hours.ts';
import { whyNotBeside, whyNotGoneBy, whyNotStillOpen } from '../rules/opening.ts';
import { oneDay } from '../rules/span.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { inDistrict, openingsOf, unlessTakenMeanwhile } from '../store/opening.ts';
import { lockOpening } from './find-opening.ts';

type Said = BodyOf<typeof contract.correctOpening>;

const setCorrected = (work: Work, id: string, hours: { openedAt: Date; closedAt: Date | null }, said: Said) =>
  unlessTakenMeanwhile(() =>
    work.db
      .updateTable('centres.openingSession')
      .set({ ...hours, keptBy: said.keptBy, note: said.note, closedByProgram: false })
      .set({ correctedAt: work.now, correctedBy: work.actor.id, correctedReason: said.reason })
      .where('id', '=', id)
      .execute(),
  );

/**
 * Corrects the hours, keeper or note of an opening within its day, with a reason that stays beside it and in the audit.
 * Only an opening that is still going on today may lack its closing time.
 */
export const correctOpening = async (work: Work, id: string, said: Said) => {
  const { centre, opening } = await lockOpening(work, permissions.correct, id);
  const { onDate } = opening;
  refuseIf(whyNotStruck(opening));
  const closedAt = said.closes === null ? null : inDistrict(onDate, said.closes);
  const hours = { openedAt: inDistrict(onDate, said.opens), closedAt };
  refuseIf(whyNotStillOpen(hours, opening.closedAt, onDate === work.today));
  refuseIf(whyNotStretches(said.closes === null ? [] : [{ opens: said.opens, closes: said.closes }]));
  refuseIf(whyNotGoneBy(hours, work.now));
  const others = (await openingsOf(work, centre.id, onDate)).filter((other) => other.id !== id);
  refuseIf(whyNotBeside(hours, others));
  if (said.keptBy && said.keptBy !== opening.keptBy) await findPeople(work, [said.keptBy]);

  await setCorrected(work, id, hours, said);
  const { organisationId } = opening;
  noteChange(work, { subject: 'opening', subjectId: id, organisationId, before: opening, after: said });
  announce(work, openingChanged, { organisationId, ...oneDay(onDate) });
  return done;
};
