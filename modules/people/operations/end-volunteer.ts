import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/volunteers.ts';
import { permissions } from '../permissions.ts';
import { endOn } from './change-record.ts';
import { findVolunteer } from './find-records.ts';

/** Ends a volunteer's service at an organisation: its last day is the day said. */
export const endVolunteer = async (work: Work, id: string, said: BodyOf<typeof contract.endVolunteer>) => {
  const volunteer = await findVolunteer(work, permissions.edit, id);
  await endOn(work, 'volunteer', volunteer, said.untilOn);
  return done;
};
