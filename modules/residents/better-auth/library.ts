import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { phoneNumber } from 'better-auth/plugins/phone-number';
import type { Db } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import { type City, signInByCity } from './city.ts';
import { authPath, cookiePrefix } from './names.ts';

/** A session lasts so long from signing in, in seconds: a week. */
const sessionSeconds = 7 * 24 * 60 * 60;

/** Tries that a code has. */
export const mostTries = 5;

const made = new AsyncLocalStorage<{ code: string }>();

/**
 * The sign-in library tied to the tables of residents, a second one beside that of staff. It knows a phone by the handle it
 * is given; the code it makes goes to whoever asked through `codeFor`, and the number never comes here.
 */
export const openLibrary = (db: Db, secret: string, city?: City) =>
  betterAuth({
    appName: 'Wenmai',
    basePath: authPath,
    secret,
    database: { db: db.withSchema('residents'), type: 'postgres' },
    user: { modelName: 'account' },
    account: { modelName: 'credential', updateAccountOnSignIn: false },
    session: { modelName: 'session', expiresIn: sessionSeconds, disableSessionRefresh: true },
    verification: { modelName: 'verification' },
    databaseHooks: {
      account: {
        create: {
          // Whom the city's portal vouches for is enough: what it would let the program do in their name is not kept.
          before: async (credential) => ({
            data: { ...credential, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    plugins: [
      ...(city ? [signInByCity(city)] : []),
      phoneNumber({
        otpLength: 6,
        expiresIn: 5 * 60,
        allowedAttempts: mostTries,
        sendOTP: ({ code }) => {
          const waiting = made.getStore();
          if (waiting) waiting.code = code;
        },
        signUpOnVerification: {
          getTempEmail: (handle) => `${handle}@residents.invalid`,
          getTempName: () => '',
        },
      }),
    ],
    rateLimit: { enabled: false }, // bounds are set before, by phone and by address
    advanced: {
      cookiePrefix,
      disableCSRFCheck: true, // the walls look at where every request comes from, behind a proxy too
      useSecureCookies: false, // the walls bind cookies to https for whoever came by it
      database: { generateId: () => newId() },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

export type Library = ReturnType<typeof openLibrary>;

/** Has the library make a code for a handle, good for five minutes and five tries; answers the code. */
export const codeFor = async (library: Library, handle: string): Promise<string> => {
  const waiting = { code: '' };
  await made.run(waiting, () => library.api.sendPhoneNumberOTP({ body: { phoneNumber: handle } }));
  return waiting.code;
};
