import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/** Who may see the photos and documents of an organisation, and who may add to them. */
export const permissions = permissionsOf<Role>()('files', {
  read: workingRoles,
  upload: ['village-officer', 'town-officer', 'institution-staff', 'district-officer'],
});
