import { noConnection, Trouble, troubleOf } from './trouble.ts';

/** The three doors of signing in; they speak the sign-in library's words, not the product's. */
const knock = async (door: string, body: object): Promise<void> => {
  const answer = await fetch(`/api/auth${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw noConnection();
  });
  if (answer.ok) return;
  if (answer.status === 401 || answer.status === 400 || answer.status === 422) throw wrongPassword();
  throw await troubleOf(answer);
};

const wrongPassword = () =>
  new Trouble(401, {
    code: 'sign-in.wrong',
    zh: '用户名或密码不正确。',
    en: 'The user name or the password is not right.',
  });

export const signIn = (username: string, password: string) =>
  knock('/sign-in/username', { username: username.trim().toLowerCase(), password });

export const signOut = () => knock('/sign-out', {});

/** Ends every other session of the account as well. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  knock('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
