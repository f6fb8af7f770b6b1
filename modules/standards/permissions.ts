import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/** Who sees how units do, who may say that a piece of evidence shall not count, and who chooses what residents see. */
export const permissions = permissionsOf<Role>()('standards', {
  read: workingRoles,
  deduct: ['district-officer'],
  publish: ['district-officer'],
});
