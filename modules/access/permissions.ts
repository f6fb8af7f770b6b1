import { permissionsOf } from '#platform/permissions/index.ts';
import type { Role } from '#modules/organisations/rules.ts';

/** Who keeps accounts, who grants roles, who reads the audit: three separate duties (三员分立). */
export const permissions = permissionsOf<Role>()('access', {
  keepAccounts: ['system-administrator'],
  grantRoles: ['security-administrator'],
  readAudit: ['auditor'],
});
