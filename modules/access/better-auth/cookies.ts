import { createHmac } from 'node:crypto';

const named = (name: string) => `wenmai.${name}`;

/** The library's cookie of a session: its token, a dot, a signature. */
export const sessionCookie = named('session_token');

/** What the library gave a browser that is on its way in: by password, by passkey, by the identity provider. */
export const challengeCookies = {
  secondFactor: named('two_factor'),
  passkey: named('better-auth-passkey'),
  provider: named('state'),
} as const;

/** A session as the library reads it: the very one that the program found, whatever else the browser sent. */
export const signedSession = (token: string, secret: string): string => {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${sessionCookie}=${encodeURIComponent(`${token}.${signature}`)}`;
};
