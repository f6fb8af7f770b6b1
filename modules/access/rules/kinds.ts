import type { Level, Role } from '#modules/organisations/rules.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** Whose an account is: a member of staff, somebody of a supplier, an inspector, or a program. It never changes. */
export const accountKinds = ['staff', 'supplier', 'inspector', 'device'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** The kinds that programs work for: they get API keys, people sign in. */
export const hasKeys = (kind: AccountKind): boolean => kind === 'device' || kind === 'supplier';

/** Devices come with keys alone; everybody else signs in. */
export const signsIn = (kind: AccountKind): boolean => kind !== 'device';

/**
 * Why a role is not for a kind of account: inspectors and devices only read, in a town or district; a supplier belongs to
 * its own organisation, a social force.
 */
export const whyNotForKind = (kind: AccountKind, role: Role, level: Level): Refusal | undefined => {
  const fits = {
    staff: true,
    supplier: level === 'social-force',
    inspector: role === 'observer' && (level === 'town' || level === 'district'),
    device: role === 'observer' && (level === 'town' || level === 'district'),
  };
  return fits[kind] ? undefined : refusals.notForThisKind();
};
