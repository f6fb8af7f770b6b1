import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { atField } from '../rules/fields.ts';
import { homesOn } from '../views/homes.ts';

/** The town or village that a resident chose, as its id; none is an answer too. */
export const findHome = async (reading: Reading, homeId: string | null): Promise<string | null> => {
  if (homeId === null) return null;
  const home = await homesOn(reading).where('unit.id', '=', homeId).executeTakeFirst();
  return home?.id ?? refuse(atField('homeId', refusals.homeUnknown));
};
