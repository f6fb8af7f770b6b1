import { type Level, type Role, roles } from '#modules/organisations/rules.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

/** A user name: lower-case letters and digits, after the first also dots, lines and hyphens; two to forty in all. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

const classes = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Why a password is too simple: practice under GB/T 22239 level 3 is eight characters of three classes. */
export const whyNotPassword = (password: string): Refusal | undefined =>
  password.length >= 8 && classes.filter((kind) => kind.test(password)).length >= 3
    ? undefined
    : refusals.passwordTooSimple();

type Granting = { role: Role; level: Level; fromOn: IsoDate; untilOn: IsoDate | null; toOneself: boolean };

/** Why a role cannot be granted: to oneself, at an organisation of another level, or with dates turned round. */
export const whyNotGrantable = ({
  role,
  level,
  fromOn,
  untilOn,
  toOneself,
}: Granting): Refusal | undefined => {
  if (toOneself) return refusals.notToOneself();
  if (!(roles[role] as readonly Level[]).includes(level)) return refusals.wrongLevel();
  if (untilOn !== null && untilOn < fromOn) return refusals.endsBeforeStart();
  return undefined;
};
