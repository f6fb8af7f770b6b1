import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/** Who sees how units do, and who may say that a piece of evidence shall not count. */
export const permissions = permissionsOf<Role>()('standards', {
  read: workingRoles,
  deduct: ['district-officer'],
});
