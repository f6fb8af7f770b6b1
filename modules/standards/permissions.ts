import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/** Who sees how units do; who says that evidence shall not count, what residents see, and which version is in force. */
export const permissions = permissionsOf<Role>()('standards', {
  read: workingRoles,
  deduct: ['district-officer'],
  publish: ['district-officer'],
  adopt: ['district-officer'],
});
