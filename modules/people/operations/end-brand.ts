import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/brands.ts';
import { permissions } from '../permissions.ts';
import { endOn } from './change-record.ts';
import { findBrand } from './find-records.ts';

/** Ends a local brand: its last day is the day said. */
export const endBrand = async (work: Work, id: string, said: BodyOf<typeof contract.endBrand>) => {
  const brand = await findBrand(work, permissions.edit, id);
  await endOn(work, 'brand', brand, said.untilOn);
  return done;
};
