import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import type { Clock } from '#platform/clock.ts';
import { hashPassword, verifyPassword } from '#platform/crypto/passwords.ts';
import type { Db } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import { policyBounds, usernamePattern } from '../rules/policy.ts';
import type { Way } from '../rules/standing.ts';
import { type Provider, providerId, signInByProvider } from './provider.ts';

/** The library's own end of a session, in seconds: no policy lets one last longer. */
const sessionSeconds = policyBounds.longestHours[1] * 60 * 60;

/** A passkey stands for two factors only where its device recognised the person, by finger, face or number. */
const refuseUnrecognised = async (recognised: boolean | undefined): Promise<void> => {
  if (!recognised) throw new APIError('BAD_REQUEST', { message: 'the device did not recognise its owner' });
};

const wayOf = (path: string | undefined): Way => {
  if (path?.startsWith('/two-factor/verify')) return 'second-factor';
  if (path?.startsWith('/passkey/')) return 'passkey';
  if (path?.startsWith('/callback/')) return 'provider';
  return 'password';
};

/** The sign-in library tied to the tables of this module; accounts are made by administrators, never by signing up. */
export const openSignIn = (db: Db, clock: Clock, secret: string, provider?: Provider) =>
  betterAuth({
    appName: 'Wenmai',
    basePath: '/api/auth',
    secret,
    database: { db: db.withSchema('access'), type: 'postgres' },
    user: { modelName: 'account' },
    account: {
      modelName: 'credential',
      updateAccountOnSignIn: false,
      accountLinking: { trustedProviders: [providerId], requireLocalEmailVerified: false },
    },
    session: {
      modelName: 'session',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: {
        beganAt: { type: 'date', required: false, input: false },
        lastUsedAt: { type: 'date', required: false, input: false },
        way: { type: 'string', required: false, input: false },
      },
    },
    verification: { modelName: 'verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    databaseHooks: {
      account: {
        create: {
          // Who the provider vouches for is enough: what it would let the program do in their name is not kept.
          before: async (credential) => ({
            data: { ...credential, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          before: async (session, context) => {
            const now = clock.now();
            return { data: { ...session, beganAt: now, lastUsedAt: now, way: wayOf(context?.path) } };
          },
        },
      },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => usernamePattern.test(name.toLowerCase()),
      }),
      twoFactor({
        issuer: '文脉',
        accountLockout: { enabled: false }, // failures of both factors are counted together, by user name
        schema: { twoFactor: { fields: { lockedUntil: 'lockedUntilAt' } } },
      }),
      passkey({
        rpName: '文脉',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) =>
            refuseUnrecognised(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            refuseUnrecognised(verification.authenticationInfo.userVerified),
        },
        schema: { passkey: { fields: { credentialID: 'credentialId' } } },
      }),
      ...(provider ? [signInByProvider(provider)] : []),
    ],
    rateLimit: { enabled: false }, // the walls of the program count tries by address, locks by user name
    advanced: {
      cookiePrefix: 'wenmai',
      disableCSRFCheck: true, // the walls look at where every request comes from, behind a proxy too
      useSecureCookies: false, // the walls bind cookies to https for whoever came by it
      database: { generateId: () => newId() },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

export type SignIn = ReturnType<typeof openSignIn>;
