import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const encoded = (part: object | Buffer) =>
  (Buffer.isBuffer(part) ? part : Buffer.from(JSON.stringify(part))).toString('base64url');

type Asked = { nonce: string; username: string };
type Token = { header: object; claims: Record<string, unknown>; key: KeyObject | null };
/** What somebody makes of a token on its way. */
export type Forgery = (token: Token) => Partial<Token>;

/** A small identity provider (OpenID Connect, authorization code), run inside the test; everybody it is asked for is real. */
export const aProvider = async (client: { id: string; secret: string }) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, Asked>();
  let issuer = '';
  let username = '';
  let forge: Forgery = () => ({});

  const tokenFor = ({ nonce, username: name }: Asked) => {
    const now = Math.floor(Date.now() / 1000);
    const right = {
      header: { alg: 'RS256', kid: 'k1' },
      claims: { iss: issuer, aud: client.id, sub: `sub-${name}`, iat: now, exp: now + 300, nonce },
      key: privateKey,
    };
    const { header, claims, key } = { ...right, ...forge(right) };
    const bare = `${encoded(header)}.${encoded(claims)}`;
    return `${bare}.${key ? encoded(sign('RSA-SHA256', Buffer.from(bare), key)) : ''}`;
  };
  const bodyOf = async (request: IncomingMessage) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return new URLSearchParams(Buffer.concat(parts).toString());
  };
  const answers: Record<string, (request: IncomingMessage, address: URL) => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': async () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
    }),
    '/token': async (request) => {
      const code = (await bodyOf(request)).get('code') ?? '';
      const asked = codes.get(code);
      codes.delete(code);
      if (!asked) return { error: 'invalid_grant' };
      return {
        access_token: asked.username,
        token_type: 'Bearer',
        id_token: tokenFor(asked),
        expires_in: 300,
      };
    },
    '/userinfo': async ({ headers }) => {
      const name = headers.authorization?.replace('Bearer ', '') ?? '';
      return { sub: `sub-${name}`, preferred_username: name, name: '门户用户' };
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url ?? '/', issuer);
    if (address.pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, { nonce: address.searchParams.get('nonce') ?? '', username });
      const back = new URL(address.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', address.searchParams.get('state') ?? '');
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    const said = await answers[address.pathname]?.(request, address);
    const status = said && !('error' in said) ? 200 : 400;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said ?? {}));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      WENMAI_OIDC_ISSUER: issuer,
      WENMAI_OIDC_CLIENT_ID: client.id,
      WENMAI_OIDC_CLIENT_SECRET: client.secret,
      WENMAI_OIDC_NAME: '市统一身份认证',
    },
    /** Whoever comes next is this person, by a token that nobody touched unless it says so. */
    vouchFor: (name: string, forgery: Forgery = () => ({})) => {
      username = name;
      forge = forgery;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
};
