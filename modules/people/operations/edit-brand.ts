import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/brands.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { spanOf } from '../rules/dates.ts';
import { whyNotBrand } from '../rules/people.ts';
import { changeBrand } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findBrand } from './find-records.ts';

/** Corrects what a brand says; told are its days as they were and as they are now. */
export const editBrand = async (work: Work, id: string, said: BodyOf<typeof contract.editBrand>) => {
  const before = await findBrand(work, permissions.edit, id);
  refuseIf(whyNotBrand(before.place, said, work.today));

  await changeBrand(work, id, said, refusals.brandNameTaken({ name: said.name }));
  const { organisationId } = before;
  tellChange(work, 'brand', { id, organisationId, before, after: said }, spanOf(before, said));
  return done;
};
