import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/brands.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotBrand } from '../rules/people.ts';
import { insertBrand } from '../store.ts';
import { tellChange } from './change-record.ts';

/** Records a local brand (一村一品) of an organisation. */
export const addBrand = async (
  work: Work,
  organisationId: string,
  said: BodyOf<typeof contract.addBrand>,
) => {
  const organisation = await findOrganisation(work, permissions.edit, organisationId);
  refuseIf(whyNotBrand(organisation, said, work.today));

  const brand = { id: newId(), organisationId, ...said };
  await insertBrand(work, brand, refusals.brandNameTaken({ name: said.name }));
  tellChange(work, 'brand', { id: brand.id, organisationId, after: brand }, said);
  return { id: brand.id };
};
