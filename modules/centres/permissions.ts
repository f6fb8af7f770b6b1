import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

const daily: readonly Role[] = ['village-officer', 'town-officer', 'institution-staff', 'district-officer'];
const overseeing: readonly Role[] = ['town-officer', 'district-officer'];

/** Who may see centres, keep their profile and hours, open them, plan duties, and record building. */
export const permissions = permissionsOf<Role>()('centres', {
  read: workingRoles,
  add: overseeing,
  edit: daily,
  promise: daily,
  keepOpen: daily,
  correct: daily,
  roster: daily,
  build: overseeing,
  furnish: daily,
});
