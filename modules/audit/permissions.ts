import type { Role } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/** The audit is for the auditor alone, and the auditor works on nothing else (三员分立). */
export const permissions = permissionsOf<Role>()('audit', {
  read: ['auditor'],
  verify: ['auditor'],
});
