import type { Role } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/** How the installation is tells of the machine and of no record: for whoever keeps the system running alone. */
export const permissions = permissionsOf<Role>()('installation', { see: ['system-administrator'] });
