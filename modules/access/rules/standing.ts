import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { passwordDueAt } from './passwords.ts';
import type { SignInPolicy } from './policy.ts';
import { after } from './times.ts';

/** By which way a session began. */
export const ways = ['password', 'second-factor', 'passkey', 'provider'] as const;
export type Way = (typeof ways)[number];

export type Standing = {
  way: Way;
  demonstration: boolean;
  mustChangePassword: boolean;
  passwordSetAt: Date;
  secondFactorOn: boolean;
  /** Whether they have a passkey, or a provider vouched for them before. */
  hasOtherWay: boolean;
};

/**
 * What somebody signed in has to do before anything else: change a first, reset or old password, then enrol a second factor
 * where it is required. A provider or a passkey stands for both; the published passwords of the demonstration stay. Whoever has
 * one of these does not enrol a factor by the password alone: whoever reset the password would be in without a second person.
 */
export const whyHeld = (
  { way, demonstration, mustChangePassword, passwordSetAt, secondFactorOn, hasOtherWay }: Standing,
  policy: Pick<SignInPolicy, 'passwordDays' | 'secondFactor'>,
  now: Date,
): Refusal | undefined => {
  if (way === 'provider' || way === 'passkey') return undefined;
  const due = passwordDueAt(passwordSetAt, policy);
  if (!demonstration && (mustChangePassword || (due && due <= now))) return refusals.changePasswordFirst();
  if (policy.secondFactor !== 'required' || secondFactorOn) return undefined;
  return hasOtherWay ? refusals.otherWayFirst() : refusals.enrolSecondFactorFirst();
};

/**
 * When somebody has to change the password, if it is so soon that they are told: in the last days of its time. Whoever came
 * by a provider or a passkey is not told, for they are not held either.
 */
export const passwordSoonDueAt = (
  { way, demonstration, passwordSetAt }: Pick<Standing, 'way' | 'demonstration' | 'passwordSetAt'>,
  policy: Pick<SignInPolicy, 'passwordDays' | 'passwordWarningDays'>,
  now: Date,
): Date | undefined => {
  if (demonstration || way === 'provider' || way === 'passkey') return undefined;
  const due = passwordDueAt(passwordSetAt, policy);
  return due && due <= after(now, policy.passwordWarningDays * 24 * 60) ? due : undefined;
};
