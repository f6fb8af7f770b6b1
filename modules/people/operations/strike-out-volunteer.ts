import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/volunteers.ts';
import { permissions } from '../permissions.ts';
import { strikeOut } from './change-record.ts';
import { findVolunteer } from './find-records.ts';

/** Strikes out a volunteer's record that never was. */
export const strikeOutVolunteer = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.strikeOutVolunteer>,
) => {
  const volunteer = await findVolunteer(work, permissions.edit, id);
  await strikeOut(work, 'volunteer', volunteer, said.reason);
  return done;
};
