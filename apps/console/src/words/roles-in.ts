import { type Role, roleNames, roleWords } from '#modules/organisations/rules.ts';

/** The names of the roles in a language, as the rules have them. */
export const rolesIn = (language: 'zh' | 'en') =>
  Object.fromEntries(roleNames.map((role) => [role, roleWords[role][language]])) as Record<Role, string>;
