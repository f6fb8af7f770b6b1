import { permissionsOf } from '#platform/permissions/index.ts';
import { everyRole, type Role } from './rules.ts';

/** Who may see and change the tree. */
export const permissions = permissionsOf<Role>()('organisations', {
  read: everyRole,
  edit: ['system-administrator', 'district-officer'],
  arrange: ['system-administrator'],
});
