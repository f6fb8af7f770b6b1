import { z } from 'zod';
import { Change, previewChange } from '#modules/organisations/contract.ts';
import { levels, roleNames } from '#modules/organisations/rules.ts';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from './permissions.ts';
import { policyBounds, secondFactors, usernamePattern, ways } from './rules.ts';

export const Role = z.enum(roleNames);
const Level = z.enum(levels);

const HeldGrant = z.object({
  id: Id,
  role: Role,
  organisationId: Id,
  organisationName: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});

const Username = z.string().trim().toLowerCase().regex(usernamePattern);
const Password = z.string().min(8).max(128);

export const showMe = route({
  summary:
    'Who is signed in and which roles they hold where; what these allow the apps ask of the portable permissions',
  method: 'GET',
  path: '/me',
  allows: 'signed-in',
  openWhileHeld: true,
  answers: z.object({
    id: Id,
    username: z.string(),
    name: z.string(),
    demonstration: z.boolean(),
    /** What has to be done before anything else: `access.change-password-first`, `access.enrol-second-factor-first`. */
    held: z.string().nullable(),
    grants: z.array(HeldGrant.extend({ level: Level, path: z.string() })),
  }),
});

const bounded = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);

export const SignInPolicy = z.strictObject({
  leastLength: bounded(policyBounds.leastLength),
  leastClasses: bounded(policyBounds.leastClasses),
  formerPasswords: bounded(policyBounds.formerPasswords),
  passwordDays: bounded(policyBounds.passwordDays),
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
  summary: 'Set the rules of signing in; they hold at once, for sessions under way too',
  method: 'PUT',
  path: '/sign-in-policy',
  allows: permissions.keepPolicy,
  body: SignInPolicy,
  answers: Done,
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
  refuses: ['access.wrong-password', 'access.password-too-simple', 'access.password-used-before'],
});

const Session = z.object({
  id: Id,
  beganAt: z.string(),
  lastUsedAt: z.string(),
  address: z.string().nullable(),
  device: z.string().nullable(),
  way: z.enum(ways),
  /** The session that asks. */
  here: z.boolean(),
});
const Sessions = z.object({ rows: z.array(Session) });
const WhichSessions = z.strictObject({ sessionId: Id.optional() });

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
  refuses: ['access.already-set-up', 'access.wrong-set-up-code', 'access.password-too-simple'],
});

export const Account = z.object({
  id: Id,
  username: z.string(),
  name: z.string(),
  closed: z.boolean(),
  /** Nobody can sign in until then, after too many failures. */
  lockedUntilAt: z.string().nullable(),
  secondFactorOn: z.boolean(),
  createdAt: z.string(),
  grants: z.array(HeldGrant),
});

export const listAccounts = route({
  summary: 'Accounts with the roles they hold',
  method: 'GET',
  path: '/accounts',
  allows: permissions.seeAccounts,
  query: z.strictObject({
    ...paged(['username', 'name', 'createdAt']),
    search: z.string().trim().max(40).optional(),
    organisationId: Id.optional(),
  }),
  answers: pageOf(Account),
});

export const addAccount = route({
  summary: 'Make an account for a member of staff; it can do nothing until a role is granted',
  method: 'POST',
  path: '/accounts',
  allows: permissions.keepAccounts,
  body: z.strictObject({ username: Username, name: line(40), password: Password }),
  answers: Made,
  refuses: ['access.username-taken', 'access.password-too-simple'],
});

const ByAccount = z.strictObject({ accountId: Id });

export const resetPassword = route({
  summary: 'Give an account a password that opens nothing but changing it, and end its sessions',
  method: 'POST',
  path: '/accounts/:accountId/password',
  allows: permissions.keepAccounts,
  params: ByAccount,
  body: z.strictObject({ password: Password }),
  answers: Done,
  refuses: ['access.account-not-found', 'access.password-too-simple', 'access.password-used-before'],
});

export const unlockAccount = route({
  summary: 'Let an account sign in again that was locked by failures',
  method: 'POST',
  path: '/accounts/:accountId/unlocking',
  allows: permissions.keepSignIn,
  params: ByAccount,
  answers: Done,
  refuses: ['access.account-not-found'],
});

export const removeSecondFactor = route({
  summary: 'Take a lost second factor off an account and end its sessions',
  method: 'POST',
  path: '/accounts/:accountId/second-factor/removal',
  allows: permissions.keepSignIn,
  params: ByAccount,
  answers: Done,
  refuses: ['access.account-not-found', 'access.second-factor-missing'],
});

export const listAccountSessions = route({
  summary: 'Where an account is signed in',
  method: 'GET',
  path: '/accounts/:accountId/sessions',
  allows: permissions.keepSignIn,
  params: ByAccount,
  answers: Sessions,
  refuses: ['access.account-not-found'],
});

export const endAccountSessions = route({
  summary: 'Sign an account out: of one session or of all',
  method: 'POST',
  path: '/accounts/:accountId/sessions/ending',
  allows: permissions.keepSignIn,
  params: ByAccount,
  body: WhichSessions,
  answers: z.object({ ended: z.number().int() }),
  refuses: ['access.account-not-found', 'access.session-not-found'],
});

export const closeAccount = route({
  summary: 'Close an account: its sessions end, its past stays',
  method: 'POST',
  path: '/accounts/:accountId/closing',
  allows: permissions.keepAccounts,
  params: ByAccount,
  answers: Done,
  refuses: ['access.account-not-found', 'access.last-security-administrator'],
});

export const grantRole = route({
  summary: 'Grant a role at an organisation; a powerful one waits until a second person confirms it',
  method: 'POST',
  path: '/accounts/:accountId/grants',
  allows: permissions.grantRoles,
  params: ByAccount,
  body: z.strictObject({
    role: Role,
    organisationId: Id,
    fromOn: Day,
    untilOn: Day.nullable().default(null),
  }),
  answers: z.object({ id: Id, waits: z.boolean() }),
  refuses: [
    'access.account-not-found',
    'organisations.not-found',
    'access.wrong-level',
    'access.not-to-oneself',
    'access.already-granted',
    'access.already-proposed',
    'access.duties-apart',
    'access.ends-before-start',
  ],
});

export const ProposedGrant = HeldGrant.extend({
  account: z.string(),
  accountName: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  permittedActions: z.array(z.enum(['confirm', 'decline'])),
});

export const listProposedGrants = route({
  summary: 'Powerful roles that were proposed and wait for a second person, the latest first',
  method: 'GET',
  path: '/proposed-grants',
  allows: permissions.decideOnGrants,
  answers: z.array(ProposedGrant),
});

const ByProposal = z.strictObject({ proposalId: Id });

export const confirmGrant = route({
  summary: 'Confirm a powerful role that somebody else proposed; it is in force in its dates',
  method: 'POST',
  path: '/proposed-grants/:proposalId/confirmation',
  allows: permissions.decideOnGrants,
  params: ByProposal,
  answers: Made,
  refuses: [
    'access.proposal-not-found',
    'access.not-to-oneself',
    'access.not-ones-own-proposal',
    'access.already-granted',
    'access.duties-apart',
  ],
});

export const declineGrant = route({
  summary:
    'Decline a powerful role that was proposed, with a reason; whoever proposed it may take it back so',
  method: 'POST',
  path: '/proposed-grants/:proposalId/declining',
  allows: permissions.decideOnGrants,
  params: ByProposal,
  body: z.strictObject({ reason: line(200) }),
  answers: Done,
  refuses: ['access.proposal-not-found', 'access.not-to-oneself'],
});

export const endGrant = route({
  summary: 'End a grant with yesterday, or take it back when it has not begun',
  method: 'POST',
  path: '/grants/:grantId/ending',
  allows: permissions.grantRoles,
  params: z.strictObject({ grantId: Id }),
  answers: Done,
  refuses: ['access.grant-not-found', 'access.last-security-administrator'],
});

export const previewReach = route({
  summary:
    'Whose roles would reach more or fewer organisations after a change of the tree: tried and taken back',
  method: 'POST',
  path: '/access/reach-preview',
  allows: permissions.seeReach,
  body: Change,
  answers: z.object({
    total: z.number().int(),
    rows: z.array(
      z.object({
        accountId: Id,
        name: z.string(),
        role: Role,
        organisationId: Id,
        organisationName: z.string(),
        /** The organisation at which the role is held ends with the change. */
        ends: z.boolean(),
        gained: z.array(z.string()),
        gainedInAll: z.number().int(),
        lost: z.array(z.string()),
        lostInAll: z.number().int(),
      }),
    ),
  }),
  refuses: previewChange.refuses,
});
