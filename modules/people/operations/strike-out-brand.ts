import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/brands.ts';
import { permissions } from '../permissions.ts';
import { strikeOut } from './change-record.ts';
import { findBrand } from './find-records.ts';

/** Strikes out a brand that never was. */
export const strikeOutBrand = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.strikeOutBrand>,
) => {
  const brand = await findBrand(work, permissions.edit, id);
  await strikeOut(work, 'brand', brand, said.reason);
  return done;
};
