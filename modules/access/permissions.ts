import type { Role } from '#modules/organisations/rules.ts';
import { permissionsOf } from '#platform/permissions/index.ts';

/**
 * Who keeps accounts, who grants roles and sets the rules: separate duties (三员分立); who reads the audit says modules/audit.
 * Whoever resets passwords takes no second factor off: nobody alone becomes somebody else.
 */
export const permissions = permissionsOf<Role>()('access', {
  seeAccounts: ['system-administrator', 'security-administrator'],
  keepAccounts: ['system-administrator'],
  keepKeys: ['system-administrator'],
  keepSignIn: ['system-administrator', 'security-administrator'],
  takeOffSecondFactor: ['security-administrator'],
  keepPolicy: ['security-administrator'],
  grantRoles: ['security-administrator'],
  decideOnGrants: ['system-administrator', 'security-administrator'],
  seeReach: ['system-administrator', 'district-officer'],
});
