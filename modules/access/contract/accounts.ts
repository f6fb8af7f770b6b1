import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { accountKinds } from '../rules/kinds.ts';
import { ByAccount, HeldGrant, Password, Sessions, Username, WhichSessions } from './parts.ts';

export const Account = z.object({
  id: Id,
  username: z.string(),
  name: z.string(),
  kind: z.enum(accountKinds),
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
  summary:
    'Make an account of a kind that stays; it can do nothing until a role is granted. A device gets no password',
  method: 'POST',
  path: '/accounts',
  allows: permissions.keepAccounts,
  body: z.strictObject({
    username: Username,
    name: line(40),
    kind: z.enum(accountKinds).default('staff'),
    password: Password.optional(),
  }),
  answers: Made,
  refuses: [
    'access.username-taken',
    'access.password-too-simple',
    'access.password-guessable',
    'access.password-missing',
    'access.device-has-no-password',
  ],
});

export const resetPassword = route({
  summary: 'Give an account a password that opens nothing but changing it, and end its sessions',
  method: 'POST',
  path: '/accounts/:accountId/password',
  allows: permissions.keepAccounts,
  params: ByAccount,
  body: z.strictObject({ password: Password }),
  answers: Done,
  refuses: [
    'access.account-not-found',
    'access.device-has-no-password',
    'access.password-too-simple',
    'access.password-guessable',
    'access.password-used-before',
  ],
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
  summary: 'Take a lost second factor and the passkeys off an account and end its sessions',
  method: 'POST',
  path: '/accounts/:accountId/second-factor/removal',
  allows: permissions.takeOffSecondFactor,
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
  refuses: ['access.account-not-found', 'access.own-account', 'access.last-of-duty'],
});
