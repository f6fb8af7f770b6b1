import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/**
 * Who may see courses, hold them and take their attendance: the organisation that holds the course is the gate, so that
 * the library takes the attendance of people of the whole district. Hours by name are for those who work with the people
 * of an organisation; observers see courses and counts.
 */
export const permissions = permissionsOf<Role>()('training', {
  read: workingRoles,
  readNames: ['village-officer', 'town-officer', 'institution-staff', 'district-officer'],
  hold: ['town-officer', 'institution-staff', 'district-officer'],
});
