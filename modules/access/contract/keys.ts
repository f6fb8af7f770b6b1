import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { ByAccount } from './parts.ts';

const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** How the key begins, so that one that was found somewhere can be told. */
  begins: z.string(),
  scope: z.array(z.string()),
  expiresOn: z.string(),
  madeAt: z.string(),
  lastUsedAt: z.string().nullable(),
  state: z.enum(['good', 'expired', 'revoked']),
});

export const listApiKeys = route({
  summary: 'The API keys of an account, and which permissions its roles carry for a new one',
  method: 'GET',
  path: '/accounts/:accountId/api-keys',
  allows: permissions.keepSignIn,
  params: ByAccount,
  answers: z.object({ rows: z.array(ApiKey), choices: z.array(z.string()) }),
  refuses: ['access.account-not-found'],
});

export const addApiKey = route({
  summary: 'Make an API key for a device or supplier; it is told this once, and null to a repeat',
  method: 'POST',
  path: '/accounts/:accountId/api-keys',
  allows: permissions.keepKeys,
  params: ByAccount,
  body: z.strictObject({
    name: line(40),
    scope: z.array(z.string().max(80)).max(100),
    expiresOn: Day,
  }),
  answers: z.object({ id: Id, key: z.string().nullable() }),
  refuses: [
    'access.account-not-found',
    'access.no-keys-for-this-kind',
    'access.key-for-nothing',
    'access.beyond-roles',
    'access.expiry-out-of-range',
  ],
});

export const revokeApiKey = route({
  summary: 'Revoke an API key; what comes with it is refused from now on',
  method: 'POST',
  path: '/accounts/:accountId/api-keys/:keyId/revocation',
  allows: permissions.keepSignIn,
  params: ByAccount.extend({ keyId: Id }),
  answers: Done,
  refuses: ['access.account-not-found', 'access.key-not-found'],
});
