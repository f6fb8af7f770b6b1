import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/volunteers.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { spanOf } from '../rules/dates.ts';
import { whyNotVolunteering } from '../rules/people.ts';
import { changeVolunteer } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findVolunteer } from './find-records.ts';

/** Corrects the skills or dates of a volunteer; told are the days as they were and as they are now. */
export const correctVolunteer = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.correctVolunteer>,
) => {
  const before = await findVolunteer(work, permissions.edit, id);
  refuseIf(whyNotVolunteering(before.birthYear, before.place, said, work.today));

  await changeVolunteer(work, id, said, refusals.alreadyVolunteers({ name: before.personName }));
  const { organisationId } = before;
  tellChange(work, 'volunteer', { id, organisationId, before, after: said }, spanOf(before, said));
  return done;
};
