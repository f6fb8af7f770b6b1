import { findPeople } from '#modules/people/index.ts';
import { isViolationOf } from '#platform/database/violations.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/duty.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { type PlannedDuty, whyNotDuty, whyNotRoster } from '../rules/duty.ts';
import { whyNotInUse } from '../rules/opening.ts';
import { dutiesBeside } from '../store/duty.ts';
import { type FoundCentre, lockCentre } from './find-centre.ts';

const insertDuties = async (work: Work, centre: FoundCentre, duties: readonly PlannedDuty[]) => {
  const { id: centreId, organisationId } = centre;
  const rows = duties.map((duty) => ({ id: newId(), centreId, organisationId, ...duty }));
  try {
    await work.db.insertInto('centres.duty').values(rows).execute();
  } catch (trouble) {
    if (isViolationOf(trouble, 'duty_one_place')) throw refusals.dutyTakenMeanwhile();
    throw trouble;
  }
  return rows.map(({ id }) => id);
};

/** Plans duties at a centre for today and later: all of them or none. Nobody is on duty at two places at once. */
export const planDuties = async (work: Work, centreId: string, said: BodyOf<typeof contract.planDuties>) => {
  const { duties } = said;
  const centre = await lockCentre(work, permissions.roster, centreId);
  for (const duty of duties) refuseIf(whyNotDuty(duty, work.today) ?? whyNotInUse(centre, duty.onDate));
  const people = await findPeople(
    work,
    duties.map(({ personId }) => personId),
  );
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? '';
  refuseIf(whyNotRoster(duties, await dutiesBeside(work, duties), nameOf));

  const ids = await insertDuties(work, centre, duties);
  const { organisationId } = centre;
  for (const [at, id] of ids.entries())
    noteChange(work, { subject: 'duty', subjectId: id, organisationId, after: duties[at] });
  return { ids };
};
