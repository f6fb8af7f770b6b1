import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

const recordKeepers: readonly Role[] = [
  'village-officer',
  'town-officer',
  'institution-staff',
  'district-officer',
];

/**
 * Who may see and keep the records of people. Observers see teams, brands and how many there are; the names of people
 * are for those who work with them (personal information law, article 6: no more than the purpose needs).
 */
export const permissions = permissionsOf<Role>()('people', {
  read: workingRoles,
  readNames: recordKeepers,
  edit: recordKeepers,
});
