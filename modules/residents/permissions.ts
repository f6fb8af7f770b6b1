import type { Role } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/** Residents are known to the counter where they come, and to nobody above it: numbers are enough for the district. */
const counter: readonly Role[] = ['village-officer', 'town-officer'];

/** Who sees the residents of a unit by name, and who registers somebody at the counter. */
export const permissions = permissionsOf<Role>()('residents', {
  see: counter,
  register: counter,
  count: [...counter, 'district-officer'],
});
