import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Db } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import { usernamePattern } from '../rules.ts';

/** How long a session lasts without being used, in seconds: a working day. */
const sessionSeconds = 12 * 60 * 60;

/** From one address in a minute: a whole town hall signs in behind one at nine in the morning. */
const signInsAMinute = 100;

/** The sign-in library tied to the tables of this module; accounts are made by administrators, never by signing up. */
export const openSignIn = (db: Db, secret: string) =>
  betterAuth({
    appName: 'Wenmai',
    basePath: '/api/auth',
    secret,
    database: { db: db.withSchema('access'), type: 'postgres' },
    user: { modelName: 'account' },
    account: { modelName: 'credential' },
    session: { modelName: 'session', expiresIn: sessionSeconds, updateAge: 15 * 60 },
    verification: { modelName: 'verification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => usernamePattern.test(name.toLowerCase()),
      }),
    ],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 60,
      customRules: { '/sign-in/username': { window: 60, max: signInsAMinute } },
    },
    advanced: {
      cookiePrefix: 'wenmai',
      database: { generateId: () => newId() },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

export type SignIn = ReturnType<typeof openSignIn>;
