import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, line, Made } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { accountKinds } from '../rules/kinds.ts';
import { policyBounds, secondFactors } from '../rules/policy.ts';
import { HeldGrant, Level, Password, Role, Sessions, Username, WhichSessions } from './parts.ts';

export const showMe = route({
  summary:
    'Who is signed in and which roles they hold where; what these allow the apps ask of the portable permissions',
  method: 'GET',
  path: '/me',
  allows: 'signed-in',
  openToKeys: true,
  openWhileHeld: true,
  answers: z.object({
    id: Id,
    username: z.string(),
    name: z.string(),
    kind: z.enum(accountKinds),
    demonstration: z.boolean(),
    /** What has to be done before anything else: `access.change-password-first`, `access.enrol-second-factor-first`. */
    held: z.string().nullable(),
    /** When the password has to be changed, told in the last days before. */
    passwordDueAt: z.string().nullable(),
    grants: z.array(HeldGrant.extend({ level: Level, path: z.string() })),
  }),
});

const bounded = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);

export const SignInPolicy = z.strictObject({
  leastLength: bounded(policyBounds.leastLength),
  leastClasses: bounded(policyBounds.leastClasses),
  formerPasswords: bounded(policyBounds.formerPasswords),
  passwordDays: bounded(policyBounds.passwordDays),
  passwordWarningDays: bounded(policyBounds.passwordWarningDays),
  failuresAllowed: bounded(policyBounds.failuresAllowed),
  failureMinutes: bounded(policyBounds.failureMinutes),
  lockMinutes: bounded(policyBounds.lockMinutes),
  idleMinutes: bounded(policyBounds.idleMinutes),
  longestHours: bounded(policyBounds.longestHours),
  secondFactor: z.enum(secondFactors),
  passkeys: z.boolean(),
});

export const showSignInPolicy = route({
  summary: 'The rules of signing in: passwords, lock-out, sessions, second factor',
  method: 'GET',
  path: '/sign-in-policy',
  allows: permissions.keepPolicy,
  answers: SignInPolicy,
});

export const changeSignInPolicy = route({
  summary: 'Set some or all rules of signing in; they hold at once, for sessions under way too',
  method: 'PUT',
  path: '/sign-in-policy',
  allows: permissions.keepPolicy,
  body: SignInPolicy.partial(),
  answers: Done,
  refuses: ['access.warning-too-long'],
});

export const countWithoutSecondFactor = route({
  summary:
    'How many open accounts of people have no second factor yet, nor a passkey or provider in its place',
  method: 'GET',
  path: '/sign-in-policy/without-second-factor',
  allows: permissions.keepPolicy,
  answers: z.object({ accounts: z.number().int() }),
});

export const showSignInOptions = route({
  summary: 'What the sign-in page offers, and what a new password needs',
  method: 'GET',
  path: '/sign-in-options',
  allows: 'anyone',
  answers: z.object({
    leastLength: z.number().int(),
    leastClasses: z.number().int(),
    passkeys: z.boolean(),
    /** What the button of the identity provider says, where one is configured. */
    provider: z.string().nullable(),
  }),
});

export const showMySignIn = route({
  summary: 'How one signs in oneself: the age of the password and the second factor',
  method: 'GET',
  path: '/me/sign-in',
  allows: 'signed-in',
  openWhileHeld: true,
  answers: z.object({
    passwordSetAt: z.string(),
    passwordDueAt: z.string().nullable(),
    secondFactor: z.enum(secondFactors),
    secondFactorOn: z.boolean(),
    passkeysOpen: z.boolean(),
    passkeys: z.array(z.object({ id: Id, name: z.string().nullable(), createdAt: z.string() })),
  }),
});

export const removePasskey = route({
  summary: 'Take one of one’s own passkeys off',
  method: 'POST',
  path: '/me/passkeys/:passkeyId/removal',
  allows: 'signed-in',
  params: z.strictObject({ passkeyId: Id }),
  answers: Done,
  refuses: ['access.passkey-not-found'],
});

export const changeOwnPassword = route({
  summary: 'Change one’s own password; every other session ends',
  method: 'POST',
  path: '/me/password',
  allows: 'signed-in',
  openWhileHeld: true,
  body: z.strictObject({ current: z.string().max(128), password: z.string().max(128) }),
  answers: Done,
  refuses: [
    'access.wrong-password',
    'access.locked',
    'access.password-too-simple',
    'access.password-guessable',
    'access.password-used-before',
  ],
});

export const listMySessions = route({
  summary: 'Where one is signed in',
  method: 'GET',
  path: '/me/sessions',
  allows: 'signed-in',
  openWhileHeld: true,
  answers: Sessions,
});

export const endMySessions = route({
  summary: 'Sign out elsewhere: one session, or all but the one that asks',
  method: 'POST',
  path: '/me/sessions/ending',
  allows: 'signed-in',
  openWhileHeld: true,
  body: WhichSessions,
  answers: z.object({ ended: z.number().int() }),
  refuses: ['access.session-not-found'],
});

export const listDemonstrationAccounts = route({
  summary: 'The accounts of the demonstration, with their passwords; none in a real installation',
  method: 'GET',
  path: '/demonstration-accounts',
  allows: 'anyone',
  answers: z.array(
    z.object({
      username: z.string(),
      password: z.string(),
      name: z.string(),
      role: Role,
      organisation: z.string(),
    }),
  ),
});

export const showSetUp = route({
  summary: 'Whether the first administrator is still to be set up',
  method: 'GET',
  path: '/first-administrator',
  allows: 'anyone',
  answers: z.object({ open: z.boolean() }),
});

export const setUpFirstAdministrator = route({
  summary: 'Make the first administrator and the root organisation of a new installation, once',
  method: 'POST',
  path: '/first-administrator',
  allows: 'anyone',
  body: z.strictObject({
    setUpCode: z.string().trim().max(60),
    organisationCode: z.string().regex(/^[0-9A-Za-z-]{2,32}$/),
    organisationName: line(80),
    organisationKind: z.enum(['municipality', 'district']),
    username: Username,
    name: line(40),
    password: Password,
  }),
  answers: Made,
  refuses: [
    'access.already-set-up',
    'access.wrong-set-up-code',
    'access.password-too-simple',
    'access.password-guessable',
  ],
});
