import { type Role, workingRoles } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

const recordKeepers: readonly Role[] = [
  'village-officer',
  'town-officer',
  'institution-staff',
  'district-officer',
];

/** Who answers for the records of others besides their own: a village does not wipe out by itself. */
const answerable: readonly Role[] = ['town-officer', 'institution-staff', 'district-officer'];

/**
 * Who may see and keep the records of people. Observers see teams, brands and how many there are; the names of people
 * are for those who work with them (personal information law, article 6: no more than the purpose needs).
 */
export const permissions = permissionsOf<Role>()('people', {
  read: workingRoles,
  readNames: recordKeepers,
  edit: recordKeepers,
  /** A phone or ID number in full, with a reason: those who work with the person, never an administrator or auditor. */
  reveal: recordKeepers,
  /** Everything kept about one person, to be handed to them. */
  takeOut: recordKeepers,
  anonymise: answerable,
  /** What is kept about whom, why and how long: whoever answers for it, guards it or checks it. */
  readRegister: ['district-officer', 'security-administrator', 'auditor'],
});
