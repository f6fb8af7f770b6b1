import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** A user name: lower-case letters and digits, after the first also dots, lines and hyphens; two to forty in all. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/** Whether a second factor must be had, may be had, or is not asked at all. */
export const secondFactors = ['required', 'offered', 'off'] as const;

/** The numbers of the sign-in policy with the least and the most that can be set; GB/T 22239 level 3 bounds what is least safe. */
export const policyBounds = {
  /** characters */
  leastLength: [8, 64],
  /** of capital letters, small letters, digits, signs */
  leastClasses: [1, 4],
  /** how many former passwords do not come back */
  formerPasswords: [0, 24],
  /** after so many days a password must be changed; 0: never */
  passwordDays: [0, 366],
  /** so many days before that its owner is told; 0: not told */
  passwordWarningDays: [0, 60],
  failuresAllowed: [3, 20],
  failureMinutes: [1, 1440],
  lockMinutes: [1, 1440],
  idleMinutes: [5, 720],
  longestHours: [1, 24],
} as const;

export type PolicyNumber = keyof typeof policyBounds;

/** What the security administrator sets about signing in. */
export type SignInPolicy = Record<PolicyNumber, number> & {
  secondFactor: (typeof secondFactors)[number];
  passkeys: boolean;
};

type Ageing = Pick<SignInPolicy, 'passwordDays' | 'passwordWarningDays'>;

/** Whether the owner of a password would be told from its first day that it has to be changed; never where it need not be. */
export const warnsTooEarly = ({ passwordDays, passwordWarningDays }: Ageing): boolean =>
  passwordDays > 0 && passwordWarningDays >= passwordDays;

/** Why these rules do not fit together: the warning comes within the time of a password, not before. */
export const whyNotPolicy = (policy: Ageing): Refusal | undefined => {
  if (!warnsTooEarly(policy)) return undefined;
  const details = { days: policy.passwordDays };
  const { code, zh, en } = refusals.warningTooLong(details);
  return refusals.warningTooLong(details, [{ at: 'passwordWarningDays', code, zh, en }]);
};
