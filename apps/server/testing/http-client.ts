import { codeOf } from './authenticator.ts';

/** An answer over the wire. */
export type Reply = { status: number; body: Record<string, unknown>; cookies: string };

/** Somebody who speaks to a running program over HTTP. */
export type HttpClient = {
  get: (path: string) => Promise<Reply>;
  send: (method: string, path: string, body?: object, key?: string) => Promise<Reply>;
  upload: (path: string, file: { name: string; bytes: Buffer }, key?: string) => Promise<Reply>;
};

/** No answer in this time (ms) counts as none at all. */
const patience = 30_000;

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const read = async (answer: Response): Promise<Reply> => {
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  const body = isJson ? JSON.parse(text || 'null') : {};
  return { status: answer.status, body, cookies: cookiesOf(answer) };
};

const clientWith = (address: string, cookie: string): HttpClient => {
  const call = async (path: string, init: RequestInit) =>
    read(await fetch(`${address}/api${path}`, { ...init, signal: AbortSignal.timeout(patience) }));
  const headersFor = (key?: string): Record<string, string> => ({
    cookie,
    ...(key ? { 'idempotency-key': key } : {}),
  });
  return {
    get: (path) => call(path, { headers: headersFor() }),
    send: (method, path, body, key) =>
      call(path, {
        method,
        headers: { ...headersFor(key), ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    upload: (path, { name, bytes }, key) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)]), name);
      return call(path, { method: 'POST', headers: headersFor(key), body: form });
    },
  };
};

/** Somebody not signed in. */
export const anonymous = (address: string): HttpClient => clientWith(address, '');

/** Somebody signed in with user name and password, as at the sign-in page. */
export const signedIn = async (address: string, username: string, password: string): Promise<HttpClient> => {
  const { status, cookies } = await anonymous(address).send('POST', '/auth/sign-in/username', {
    username,
    password,
  });
  if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
  return clientWith(address, cookies);
};

/** Sets up a second factor for somebody signed in, as a real installation asks before anything else. */
export const withSecondFactor = async (
  address: string,
  client: HttpClient,
  password: string,
): Promise<HttpClient> => {
  const { body } = await client.send('POST', '/auth/two-factor/enable', { password });
  const code = codeOf(String(body.address));
  const { status, cookies } = await client.send('POST', '/auth/two-factor/verify-totp', { code });
  if (status !== 200) throw new Error(`the second factor was not taken: ${status}`);
  return clientWith(address, cookies);
};
