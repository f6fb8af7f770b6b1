import { type AccountKind, whyNotForKind } from '#modules/access/rules/kinds.ts';
import { type Level, type Role, roleNames, roles } from '#modules/organisations/rules.ts';

/** The levels at which an account of a kind can hold a role. */
export const levelsFor = (kind: AccountKind, role: Role): readonly Level[] =>
  roles[role].filter((level) => !whyNotForKind(kind, role, level));

/** The roles that an account of a kind can hold somewhere. */
export const rolesFor = (kind: AccountKind): readonly Role[] =>
  roleNames.filter((role) => levelsFor(kind, role).length > 0);
