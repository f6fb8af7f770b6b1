import { describe, expect, test } from 'vitest';
import type { Level, Role } from '#modules/organisations/rules.ts';
import { type Failures, oneMoreFailure, whyLocked } from '../rules/failures.ts';
import { type AccountKind, whyNotForKind } from '../rules/kinds.ts';
import { isGuessable, whyNotPassword } from '../rules/passwords.ts';
import type { SignInPolicy } from '../rules/policy.ts';
import { isOver } from '../rules/sessions.ts';
import { type Standing, whyHeld } from '../rules/standing.ts';

const policy: SignInPolicy = {
  leastLength: 8,
  leastClasses: 3,
  formerPasswords: 5,
  passwordDays: 90,
  passwordWarningDays: 14,
  failuresAllowed: 5,
  failureMinutes: 15,
  lockMinutes: 30,
  idleMinutes: 30,
  longestHours: 12,
  secondFactor: 'required',
  passkeys: true,
};
const at = (time: string) => new Date(`2026-06-17T${time}:00+08:00`);

describe('a password', () => {
  test.each([
    ['Short-1', false],
    ['alllowercase', false],
    ['lower-and-sign', false],
    ['Lower-and-sign', true],
    ['lower1and-sign', true],
    ['密码Ab1', false],
    ['公共文化服务Ab1', true],
  ])('%s is good enough: %s', (password, good) => {
    expect(whyNotPassword(password, policy) === undefined).toBe(good);
  });

  test('of another policy is judged by that', () => {
    expect(whyNotPassword('Lower-and-sign', { leastLength: 20, leastClasses: 2 })?.en).toContain(
      '20 characters and 2 of',
    );
  });
});

describe('what is guessed first', () => {
  test.each([
    ['Password1!', true],
    ['P@ssw0rd2026', true],
    ['Admin@123', true],
    ['Admin-Test-1', true],
    ['Qwer1234!', true],
    ['!QAZ2wsx', true],
    ['Aa123456', true],
    ['Abcd-2026', true],
    ['Wenmai-2026', true],
    ['Zhao.Min-88', true],
    ['Woaini1314!', true],
    ['Right-horse-9', false],
    ['Summer-2026', true],
    ['1Qaz2wsX', true],
    ['Summer-of-mine-9', false],
    ['Password-of-mine-9', false],
    ['公共文化服务Ab1', false],
  ])('%s is guessed: %s', (password, guessed) => {
    expect(isGuessable(password, 'zhao.min', new Set(['summer', '1qaz2wsx']))).toBe(guessed);
  });

  test('is nothing that holds one word more, however long', () => {
    expect(isGuessable(`A1${'abcpass'.repeat(18)}x`, 'abc', new Set())).toBe(false);
  });
});

describe('failures', () => {
  const failing = (times: string[]) =>
    times.reduce<Failures | undefined>(
      (counted, time) => oneMoreFailure(counted, policy, at(time)),
      undefined,
    );

  test.each([
    ['four in a row', ['10:00', '10:01', '10:02', '10:03'], '10:04', false],
    ['five in a row', ['10:00', '10:01', '10:02', '10:03', '10:04'], '10:05', true],
    ['five, half an hour later', ['10:00', '10:01', '10:02', '10:03', '10:04'], '10:34', false],
    [
      'five over more than a quarter of an hour',
      ['10:00', '10:04', '10:08', '10:12', '10:15'],
      '10:16',
      false,
    ],
    [
      'more of them while locked prolong nothing',
      ['10:00', '10:00', '10:00', '10:00', '10:00', '10:20'],
      '10:30',
      false,
    ],
    [
      'a lock that is over leaves a clean sheet',
      ['10:00', '10:00', '10:00', '10:00', '10:00', '10:31'],
      '10:32',
      false,
    ],
  ])('%s', (_, times, now, locked) => {
    expect(whyLocked(failing(times), at(now)) !== undefined).toBe(locked);
  });

  test('a lock says how long it lasts', () => {
    const counted = failing(['10:00', '10:00', '10:00', '10:00', '10:00']);
    expect(whyLocked(counted, at('10:11'))?.details).toEqual({ minutes: 19 });
  });
});

describe('a session', () => {
  test.each([
    ['in use', '08:00', '09:45', '10:00', false],
    ['not used for half an hour', '08:00', '09:30', '10:00', true],
    ['in use for twelve hours', '08:00', '19:59', '20:00', true],
  ])('%s', (_, began, used, now, over) => {
    expect(isOver({ beganAt: at(began), lastUsedAt: at(used) }, policy, at(now))).toBe(over);
  });
});

describe('before anything else', () => {
  const settled: Standing = {
    way: 'password',
    demonstration: false,
    mustChangePassword: false,
    passwordSetAt: new Date('2026-06-01T00:00:00+08:00'),
    secondFactorOn: true,
    hasOtherWay: false,
  };
  const change = 'access.change-password-first';
  const enrol = 'access.enrol-second-factor-first';
  const otherWay = 'access.other-way-first';
  const old = new Date('2026-03-01T00:00:00+08:00');

  test.each<[string, Partial<Standing>, Partial<SignInPolicy>, string | undefined]>([
    ['nothing is left to do', {}, {}, undefined],
    ['a first password is changed', { mustChangePassword: true }, {}, change],
    ['a password of more than ninety days is changed', { passwordSetAt: old }, {}, change],
    ['a password never grows old', { passwordSetAt: old }, { passwordDays: 0 }, undefined],
    ['the published passwords stay', { demonstration: true, passwordSetAt: old }, {}, undefined],
    ['a required second factor is set up', { secondFactorOn: false }, {}, enrol],
    ['but not by the password of a passkey', { secondFactorOn: false, hasOtherWay: true }, {}, otherWay],
    ['an offered one need not be', { secondFactorOn: false }, { secondFactor: 'offered' }, undefined],
    ['the password comes first', { mustChangePassword: true, secondFactorOn: false }, {}, change],
    [
      'a passkey stands for both',
      { way: 'passkey', mustChangePassword: true, secondFactorOn: false },
      {},
      undefined,
    ],
    ['so does the provider', { way: 'provider', passwordSetAt: old, secondFactorOn: false }, {}, undefined],
  ])('%s', (_, standing, changed, code) => {
    expect(whyHeld({ ...settled, ...standing }, { ...policy, ...changed }, at('10:00'))?.code).toBe(code);
  });
});

describe('a kind of account', () => {
  test.each<[AccountKind, Role, Level, boolean]>([
    ['staff', 'district-officer', 'district', true],
    ['staff', 'observer', 'municipality', true],
    ['supplier', 'observer', 'town', false],
    ['supplier', 'institution-staff', 'institution', false],
    ['inspector', 'observer', 'town', true],
    ['inspector', 'observer', 'district', true],
    ['inspector', 'observer', 'municipality', false],
    ['inspector', 'auditor', 'district', false],
    ['device', 'observer', 'town', true],
    ['device', 'town-officer', 'town', false],
  ])('%s as %s of a %s: %s', (kind, role, level, fits) => {
    expect(whyNotForKind(kind, role, level)?.code).toBe(fits ? undefined : 'access.not-for-this-kind');
  });
});
