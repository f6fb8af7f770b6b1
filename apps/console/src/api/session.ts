import { noConnection, troubleOf } from './trouble.ts';

/** The doors of signing in; they stand beside the routes, since the sign-in library is behind them. */
const knock = async <Answer>(door: string, body: object): Promise<Answer> => {
  const answer = await fetch(`/api/auth${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw noConnection();
  });
  if (!answer.ok) throw await troubleOf(answer);
  return answer.json() as Promise<Answer>;
};

/** What is asked next, if anything. */
type Entered = { next: 'second-factor' | null };

const noted = 'wenmai.signed-in';

/** Whether somebody was signed in here and did not sign out: then a session that is gone has ended by itself. */
export const wasSignedIn = () => localStorage.getItem(noted) !== null;

/** Keeps in mind that somebody is signed in here. */
export const noteSignedIn = () => localStorage.setItem(noted, '1');

export const signIn = (username: string, password: string) =>
  knock<Entered>('/sign-in/username', { username: username.trim().toLowerCase(), password });

export const signInWithCode = (code: string) => knock<Entered>('/two-factor/verify-totp', { code });

export const signInWithRecoveryCode = (code: string) =>
  knock<Entered>('/two-factor/verify-backup-code', { code });

/** Leaves for the identity provider, which sends the browser back to the page asked for. */
export const leaveForProvider = async (onward: string): Promise<void> => {
  const { address } = await knock<{ address: string }>('/sign-in/provider', { onward });
  location.assign(address);
};

export const signOut = () => {
  localStorage.removeItem(noted);
  return knock('/sign-out', {});
};

/** What an authenticator reads, and the codes for the day it is lost; both are shown this once. */
export type NewSecondFactor = { address: string; recoveryCodes: string[] };

export const beginSecondFactor = (password: string) =>
  knock<NewSecondFactor>('/two-factor/enable', { password });

export const confirmSecondFactor = (code: string) => knock('/two-factor/verify-totp', { code });

export const removeSecondFactor = (password: string) => knock('/two-factor/disable', { password });

export const renewRecoveryCodes = (password: string) =>
  knock<{ recoveryCodes: string[] }>('/two-factor/generate-backup-codes', { password });
