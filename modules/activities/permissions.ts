import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

const doingTheWork: readonly Role[] = [
  'village-officer',
  'town-officer',
  'institution-staff',
  'district-officer',
];

/** Who may see programmes and sessions, plan them, and record what was held; who served is for those who work with people. */
export const permissions = permissionsOf<Role>()('activities', {
  read: workingRoles,
  readNames: doingTheWork,
  plan: doingTheWork,
  record: doingTheWork,
  strike: doingTheWork,
});
